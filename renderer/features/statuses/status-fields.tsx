import { TextInput } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { FieldWarning } from '../../forms/field-warning.tsx';
import { ColourChoice, IconChoice } from './look-fields.tsx';
import { LengthFields } from './length-fields.tsx';
import {
  isAccountedFor,
  type StatusStart,
  type StatusDraft,
} from '../../account-settings/status-draft.ts';
import type { SettableAccount } from '../../account-settings/statuses-data.ts';
import type { StatusEdit } from './use-status-edit.ts';
import { HotkeyField } from '../../ui/hotkey-field.tsx';
import { settingWarnings } from '../../account-settings/setting-warnings.ts';
import { KindMark } from '../../ui/kind-mark.tsx';
import type { Kind } from '../../../electron/contract/settings/status.ts';

/** In the contract's order; the page need not carry its schemas. */
const kinds: readonly Kind[] = ['available', 'busy', 'away', 'break', 'offline'];
const markSize = 18;

/** What a status is, whatever it sets at accounts. */
export function StatusFields(props: {
  readonly start: StatusStart;
  readonly accounts: readonly SettableAccount[];
  readonly edit: StatusEdit;
}): ReactElement {
  const { t } = useTranslation();
  const { edit } = props;
  const { draft, errors, change } = edit;
  const shortened = shortenedBy(draft, props.accounts);
  return (
    <>
      <TextInput
        data-path="name"
        label={t('statusesPage.name')}
        required
        value={draft.name}
        error={errors.name ?? null}
        autoComplete="off"
        onChange={(event) => {
          change({ name: event.currentTarget.value });
        }}
      />
      <KindChoice
        value={draft.kind}
        colour={errors.colour === undefined && draft.colour !== '' ? draft.colour.trim() : null}
        onChange={(kind) => {
          change({ kind });
        }}
      />
      <IconChoice
        value={draft.icon}
        first={props.start.icon ?? ''}
        kind={draft.kind}
        onChange={(icon) => {
          change({ icon });
        }}
      />
      <ColourChoice
        value={draft.colour}
        kind={draft.kind}
        error={errors.colour ?? null}
        onChange={(colour) => {
          change({ colour });
        }}
      />
      <TextInput
        data-path="message"
        label={t('statusesPage.message')}
        value={draft.message}
        error={errors.message ?? null}
        description={
          shortened.length === 0
            ? null
            : shortened.map(({ name, most, length }) => (
                <FieldWarning
                  key={name}
                  text={t('statusesPage.shortened', { name, most, length })}
                />
              ))
        }
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        autoComplete="off"
        onChange={(event) => {
          change({ message: event.currentTarget.value });
        }}
      />
      <HotkeyInput
        value={draft.hotkey}
        error={errors.hotkey ?? null}
        onChange={(hotkey) => {
          change({ hotkey });
        }}
      />
      <LengthFields edit={edit} isAccountedFor={isAccountedFor(props.start, draft.kind)} />
    </>
  );
}

/** The five kinds side by side; arrows move between them. */
function KindChoice(props: {
  readonly value: Kind;
  readonly colour: string | null;
  readonly onChange: (kind: Kind) => void;
}): ReactElement {
  const { t } = useTranslation();
  const { t: shared } = useTranslation('shared');
  return (
    <fieldset className="segments">
      <legend>{t('statusesPage.kind')}</legend>
      <div className="segments-row">
        {kinds.map((kind) => {
          const isChosen = kind === props.value;
          return (
            <label className="segment-choice" key={kind}>
              <input
                type="radio"
                name="kind"
                value={kind}
                checked={isChosen}
                onChange={() => {
                  props.onChange(kind);
                }}
              />
              <KindMark kind={kind} size={markSize} colour={isChosen ? props.colour : null} />
              <span>{shared(`kind.${kind}`)}</span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}

/** An account that shows only the beginning of a message; lengths in graphemes. */
interface Shortening {
  readonly name: string;
  readonly length: number;
  readonly most: number;
}

/** The accounts at which the message of a status comes out too long. */
function shortenedBy(
  draft: StatusDraft,
  accounts: readonly SettableAccount[],
): readonly Shortening[] {
  if (draft.message === '') return [];
  return accounts.flatMap((account) => {
    const setting = draft.settings[account.id];
    if (setting === undefined) return [];
    const context = { message: draft.message, catalogue: null, problems: [] };
    const [first] = settingWarnings(account, setting, context).flatMap((warning) =>
      warning.kind === 'too-long' ? [warning] : [],
    );
    return first === undefined
      ? []
      : [{ name: account.name, length: first.length, most: first.most }];
  });
}

/** The hotkey of a status. */
function HotkeyInput(props: {
  readonly value: string;
  readonly error: string | null;
  readonly onChange: (accelerator: string) => void;
}): ReactElement {
  const { t } = useTranslation();
  return (
    <div data-path="hotkey">
      <HotkeyField
        label={t('statusesPage.hotkey')}
        value={props.value === '' ? null : props.value}
        error={props.error}
        onChange={(recorded) => {
          props.onChange(recorded ?? '');
        }}
      />
    </div>
  );
}
