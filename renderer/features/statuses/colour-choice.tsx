import { TextInput } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Kind } from '../../../electron/contract/settings/kind.ts';

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
