import { Checkbox, NativeSelect, Text, TextInput } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { fillName } from '../../../electron/contract/clean-text.ts';
import type { ProposedStatus } from '../../../electron/contract/commands/first-setup.ts';
import { StatusMark } from '../../ui/status-mark.tsx';
import { allKinds } from '../../lib/all-kinds.ts';
import { minutesText } from '../../lib/ending-choice.ts';
import { startSetting } from '../../account-settings/setting-draft.ts';
import type { SettableAccount } from '../../account-settings/statuses-data.ts';
import type { GivenSetting, SettingSummary } from '../../account-settings/setting-summary.ts';
import type { ProposalDraft } from './proposals.ts';

const markSize = 20;

/** One proposed status: whether it is wanted, what it is called, and what is set at each account. */
export function ProposalRow(props: {
  readonly status: ProposedStatus;
  readonly draft: ProposalDraft;
  readonly error: string | null;
  readonly accounts: readonly SettableAccount[];
  readonly summaryOf: (given: GivenSetting) => SettingSummary;
  readonly onChange: (draft: ProposalDraft) => void;
}): ReactElement {
  const { t } = useTranslation();
  const { t: shared } = useTranslation('shared');
  const { status, draft, accounts, summaryOf, onChange } = props;
  const wordsFor = (account: SettableAccount): string => {
    const given = status.accounts[account.id];
    const setting = given === undefined ? null : fillName(given, draft.name.trim());
    const { words } = summaryOf({
      account,
      setting: startSetting(account.forms, setting),
      message: '',
      problems: [],
    });
    const called = status.called[account.id];
    const named =
      called === undefined
        ? words
        : [called, ...words.filter((word) => word === t('statusesPage.plusMessage'))];
    return named.length === 0 ? t('statusesPage.noChange') : named.join(' · ');
  };
  return (
    <li className="proposal" data-chosen={draft.isChosen}>
      <Checkbox
        aria-label={t('setup.use', { name: draft.name })}
        checked={draft.isChosen}
        onChange={(event) => {
          onChange({ ...draft, isChosen: event.currentTarget.checked });
        }}
      />
      <StatusMark status={{ kind: draft.kind, icon: status.icon }} size={markSize} />
      <div className="proposal-text">
        <TextInput
          aria-label={t('setup.nameOf', { name: status.name })}
          data-proposal={status.id}
          value={draft.name}
          error={props.error}
          {...(status.minutes === undefined
            ? {}
            : { rightSection: minutesText(status.minutes, t), rightSectionWidth: 'auto' })}
          onChange={(event) => {
            onChange({ ...draft, name: event.currentTarget.value });
          }}
        />
        {status.origin !== 'usual' && (
          <Text size="sm" c="dimmed" my={2}>
            {t(`setup.origin.${status.origin}`)}
          </Text>
        )}
        {status.origin === 'unclear' && (
          <NativeSelect
            aria-label={t('setup.kindOf', { name: draft.name })}
            value={draft.kind}
            data={allKinds.map((kind) => ({ value: kind, label: shared(`kind.${kind}`) }))}
            onChange={(event) => {
              const kind = allKinds.find((each) => each === event.currentTarget.value);
              if (kind !== undefined) onChange({ ...draft, kind });
            }}
          />
        )}
        <dl className="proposal-settings">
          {accounts.map((account) => (
            <div key={account.id}>
              <dt dir="auto">{account.name}</dt>
              <dd dir="auto">{wordsFor(account)}</dd>
            </div>
          ))}
        </dl>
      </div>
    </li>
  );
}
