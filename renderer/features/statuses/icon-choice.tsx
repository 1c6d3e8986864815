import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Kind } from '../../../electron/contract/settings/kind.ts';
import { KindMark } from '../../ui/kind-mark.tsx';
import { statusGlyphs } from '../../ui/status-glyphs.ts';
import { isPicture, StatusPicture } from '../../ui/status-mark.tsx';

const pictureSize = 20;

/** Pictures to choose from; an emoji out of a file is offered with them. Empty is the kind's mark. */
export function IconChoice(props: {
  readonly value: string;
  /** What the status had when the editor was opened. */
  readonly first: string;
  readonly kind: Kind;
  readonly onChange: (icon: string) => void;
}): ReactElement {
  const { t } = useTranslation();
  const names: Readonly<Record<string, string>> = t('statusesPage.icons', { returnObjects: true });
  const known = Object.keys(statusGlyphs);
  const isOwn = isPicture(props.first) && !known.includes(props.first);
  const offers = isOwn ? [props.first, ...known] : known;
  const chosen = offers.includes(props.value) ? props.value : '';
  return (
    <fieldset className="segments">
      <legend>{t('statusesPage.icon')}</legend>
      <div className="pictures">
        {['', ...offers].map((icon) => {
          const name = icon === '' ? t('statusesPage.iconOfKind') : (names[icon] ?? icon);
          return (
            <label className="picture" key={icon} title={name}>
              <input
                type="radio"
                name="icon"
                aria-label={name}
                checked={icon === chosen}
                onChange={() => {
                  props.onChange(icon);
                }}
              />
              {icon === '' ? (
                <KindMark kind={props.kind} size={pictureSize} />
              ) : (
                <StatusPicture icon={icon} size={pictureSize} />
              )}
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
