import { TextInput } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Kind } from '../../../electron/contract/settings/status.ts';
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

/** Colours whose marks can be seen on white and on dark. */
const presets = [
  { id: 'green', colour: '#2e9e4f' },
  { id: 'teal', colour: '#0f9a94' },
  { id: 'blue', colour: '#2f81d6' },
  { id: 'violet', colour: '#8a63d2' },
  { id: 'pink', colour: '#cf4a8b' },
  { id: 'red', colour: '#dd4b45' },
  { id: 'orange', colour: '#c97a10' },
  { id: 'grey', colour: '#7a828c' },
] as const;

/** Swatches to choose from, and a field for any other colour; empty takes the colour of the kind. */
export function ColourChoice(props: {
  readonly value: string;
  readonly kind: Kind;
  readonly error: string | null;
  readonly onChange: (colour: string) => void;
}): ReactElement {
  const { t } = useTranslation();
  const value = props.value.trim().toLowerCase();
  const offers = [
    { colour: '', name: t('statusesPage.ofKind'), shown: `var(--${props.kind})` },
    ...presets.map(({ id, colour }) => ({
      colour,
      name: t(`statusesPage.colours.${id}`),
      shown: colour,
    })),
  ];
  return (
    <div className="colours">
      <fieldset className="segments">
        <legend>{t('statusesPage.colour')}</legend>
        <div className="swatches">
          {offers.map(({ colour, name, shown }) => (
            <label className="swatch" key={colour} title={name}>
              <input
                type="radio"
                name="colour"
                aria-label={name}
                checked={colour === value}
                onChange={() => {
                  props.onChange(colour);
                }}
              />
              <span style={{ background: shown }} aria-hidden="true" />
            </label>
          ))}
        </div>
      </fieldset>
      <TextInput
        data-path="colour"
        className="colour-field"
        label={t('statusesPage.ownColour')}
        value={props.value}
        error={props.error}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          props.onChange(event.currentTarget.value);
        }}
      />
    </div>
  );
}
