import { Checkbox, TextInput } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { StatusDraft } from '../../account-settings/status-draft.ts';
import type { StatusEdit } from './use-status-edit.ts';

const order: ('label' | 'input' | 'description' | 'error')[] = [
  'label',
  'input',
  'description',
  'error',
];

/** How long a status lasts, and what is asked of a break. */
export function LengthFields(props: {
  readonly edit: StatusEdit;
  /** Breaks are warned of and accounted for. */
  readonly isAccountedFor: boolean;
}): ReactElement {
  const { t } = useTranslation();
  const { draft, errors, change } = props.edit;
  const number = (field: 'minutes' | 'warnMinutes'): object => ({
    'data-path': field,
    className: 'length-field',
    inputMode: 'numeric',
    autoComplete: 'off',
    inputWrapperOrder: order,
    value: draft[field],
    error: errors[field] ?? null,
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => {
      change({ [field]: event.currentTarget.value } satisfies Partial<StatusDraft>);
    },
  });
  return (
    <>
      <div className="length-fields">
        <TextInput
          {...number('minutes')}
          label={t('statusesPage.minutes')}
          description={draft.kind === 'break' ? t('statusesPage.minutesHint') : null}
        />
        {props.isAccountedFor && (
          <TextInput
            {...number('warnMinutes')}
            label={t('statusesPage.warn')}
            description={t('statusesPage.warnHint')}
          />
        )}
      </div>
      {draft.minutes.trim() !== '' && (
        <Checkbox
          label={t('statusesPage.ends')}
          checked={draft.ends}
          onChange={(event) => {
            change({ ends: event.currentTarget.checked });
          }}
        />
      )}
      {props.isAccountedFor && (
        <Checkbox
          label={t('statusesPage.reason')}
          checked={draft.requiresReason}
          onChange={(event) => {
            change({ requiresReason: event.currentTarget.checked });
          }}
        />
      )}
    </>
  );
}
