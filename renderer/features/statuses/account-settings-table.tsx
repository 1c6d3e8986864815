import { Button, Text, UnstyledButton } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { SettingProblem } from '../../../electron/contract/commands/settings.ts';
import type { Status } from '../../../electron/contract/settings/status.ts';
import { FailureText, Panel } from '../../ui/page-blocks.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { startSetting } from '../../account-settings/setting-draft.ts';
import type { SettableAccount } from '../../account-settings/statuses-data.ts';
import type { Catalogues } from '../../account-settings/use-catalogues.ts';
import { useSettingSummary, type SettingSummary } from '../../account-settings/setting-summary.ts';
import { FieldWarning } from '../../forms/field-warning.tsx';
import { useWarningText } from '../../account-settings/setting-warnings.ts';

const markSize = 16;

/** What every status sets at every account; a cell opens the form for it. */
export function AccountSettingsTable(props: {
  readonly statuses: readonly Status[];
  readonly accounts: readonly SettableAccount[];
  readonly catalogues: Catalogues;
  /** By status id. */
  readonly problems: ReadonlyMap<string, readonly SettingProblem[]>;
  readonly onOpen: (status: Status, account: string) => void;
}): ReactElement {
  const { t } = useTranslation();
  const { statuses, accounts, catalogues } = props;
  const summaryOf = useSettingSummary(catalogues);
  if (accounts.length === 0) {
    return (
      <Panel title={t('statusesPage.accountSettings')}>
        <Text size="sm">{t('statusesPage.noAccounts')}</Text>
      </Panel>
    );
  }
  return (
    <Panel title={t('statusesPage.accountSettings')}>
      <div className="setting-scroll">
        <table className="setting-table">
          <thead>
            <tr>
              <th scope="col">{t('statusesPage.status')}</th>
              {accounts.map((account) => (
                <th scope="col" key={account.id} dir="auto">
                  {account.name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {statuses.map((status) => (
              <tr key={status.id}>
                <th scope="row">
                  <span className="setting-status">
                    <StatusMark status={status} size={markSize} />
                    <span dir="auto">{status.name}</span>
                  </span>
                </th>
                {accounts.map((account) => (
                  <td key={account.id}>
                    <SettingCell
                      status={status.name}
                      account={account.name}
                      summary={summaryOf({
                        account,
                        setting: startSetting(account.forms, status.accounts[account.id] ?? null),
                        message: status.message ?? '',
                        problems: props.problems.get(status.id) ?? [],
                      })}
                      onOpen={() => {
                        props.onOpen(status, account.id);
                      }}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Comparison accounts={accounts} catalogues={catalogues} />
    </Panel>
  );
}

/** What one status sets at one account, with what is to be looked at. */
function SettingCell(props: {
  readonly status: string;
  readonly account: string;
  readonly summary: SettingSummary;
  readonly onOpen: () => void;
}): ReactElement {
  const { t } = useTranslation();
  const warningText = useWarningText();
  const { words, warnings, labels } = props.summary;
  const text = words.length === 0 ? t('statusesPage.noChange') : words.join(' · ');
  const sentences = warnings.map((warning) => warningText(warning, labels));
  return (
    <UnstyledButton
      className="setting-cell"
      data-empty={words.length === 0}
      aria-label={t('statusesPage.cell', {
        status: props.status,
        account: props.account,
        words: [text, ...sentences].join('; '),
      })}
      onClick={props.onOpen}
    >
      <span dir="auto">{text}</span>
      {sentences.map((sentence) => (
        <FieldWarning key={sentence} text={sentence} />
      ))}
    </UnstyledButton>
  );
}

/** Asks the vendors what they can show, so that codes nobody there knows stand out. */
function Comparison(props: {
  readonly accounts: readonly SettableAccount[];
  readonly catalogues: Catalogues;
}): ReactElement {
  const { t } = useTranslation();
  const { accounts, catalogues } = props;
  return (
    <div className="setting-comparison">
      <Button
        variant="default"
        onClick={() => {
          for (const { id } of accounts) {
            if (catalogues.of(id).kind === 'failed') catalogues.retry(id);
            else catalogues.ask(id);
          }
        }}
      >
        {t('statusesPage.compare')}
      </Button>
      <Text size="sm" component="div" role="status">
        {accounts.map(({ id, name }) => {
          const state = catalogues.of(id);
          if (state.kind === 'loading') {
            return <div key={id}>{t('statusesPage.asking', { name })}</div>;
          }
          return state.kind === 'failed' ? (
            <div key={id}>
              {t('statusesPage.listFailed', { name })}: <FailureText failure={state.failure} />
            </div>
          ) : null;
        })}
      </Text>
    </div>
  );
}
