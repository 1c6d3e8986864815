import { TextInput } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { FieldWarning } from '../shared-forms/field-warning.tsx';
import { ColourChoice } from './colour-choice.tsx';
import { HotkeyInput } from './hotkey-input.tsx';
import { IconChoice } from './icon-choice.tsx';
import { KindChoice } from './kind-choice.tsx';
import { LengthFields } from './length-fields.tsx';
import { shortenedBy } from './shortened-by.ts';
import { isAccountedFor, type StatusStart } from './status-draft.ts';
import type { TellableAccount } from './tellable-account.ts';
import type { StatusEdit } from './use-status-edit.ts';

/** What a status is, whoever is told of it. */
export function StatusFields(props: {
  readonly start: StatusStart;
  readonly accounts: readonly TellableAccount[];
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
