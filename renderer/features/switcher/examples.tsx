import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { StatusChoice } from '../../../electron/contract/views.ts';

/** What can be typed, with the person's own statuses. */
export function Examples(props: { readonly choices: readonly StatusChoice[] }): ReactElement {
  const { t } = useTranslation();
  const [first, second = first] = props.choices;
  const texts =
    first === undefined || second === undefined
      ? []
      : [
          t('switcher.exampleFor', { name: first.name }),
          t('switcher.exampleUntil', { name: second.name }),
          t('switcher.exampleStay'),
        ];
  return (
    <p className="switcher-examples">
      <span>{t('switcher.examples')}</span>
      {texts.map((text) => (
        <bdi key={text}>{text}</bdi>
      ))}
    </p>
  );
}
