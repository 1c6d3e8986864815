import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

const keys = [
  { signs: ['↑', '↓'], text: 'choose' },
  { signs: ['↵'], text: 'set' },
  { signs: ['Esc'], text: 'close' },
] as const;

/** Which keys do what; who reads the screen by ear knows them from the kind of the field. */
export function KeyHints(): ReactElement {
  const { t } = useTranslation();
  return (
    <footer className="switcher-keys" aria-hidden="true">
      {keys.map(({ signs, text }) => (
        <span key={text}>
          {signs.map((sign) => (
            <kbd key={sign}>{sign}</kbd>
          ))}
          {t(`switcher.${text}`)}
        </span>
      ))}
    </footer>
  );
}
