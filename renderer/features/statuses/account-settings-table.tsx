import { Button, Text, UnstyledButton } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { SettingProblem } from '../../../electron/contract/commands/settings.ts';
import type { Status } from '../../../electron/contract/settings/status.ts';
import { FailureText } from '../../ui/failure-text.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { Panel } from '../../ui/panel.tsx';
import { startSetting } from '../../account-settings/setting-draft.ts';
import type { SettableAccount } from '../../account-settings/statuses-data.ts';
import type { Catalogues } from '../../account-settings/use-catalogues.ts';
import { useSettingSummary, type SettingSummary } from '../../account-settings/setting-summary.ts';
import { FieldWarning } from '../../forms/field-warning.tsx';
import { useWarningText } from '../../account-settings/setting-warnings.ts';

/** What one status tells one account, with what is to be looked at. */
function ToldCell(props: {
  readonly status: string;
  readonly account: string;
  readonly told: SettingSummary;
  readonly onOpen: () => void;
}): ReactElement {
  const { t } = useTranslation();
  const warningText = useWarningText();
  const { words, warnings, labels } = props.told;
  const said = words.length === 0 ? t('statusesPage.noChange') : words.join(' · ');
  const sentences = warnings.map((warning) => warningText(warning, labels));
  return (
    <UnstyledButton
      className="told-cell"
      data-empty={words.length === 0}
      aria-label={t('statusesPage.cell', {
        status: props.status,
        account: props.account,
        words: [said, ...sentences].join('; '),
      })}
      onClick={props.onOpen}
    >
      <span dir="auto">{said}</span>
      {sentences.map((text) => (
        <FieldWarning key={text} text={text} />
      ))}
    </UnstyledButton>
  );
}

const markSize = 16;

/** What every status tells every account; a cell opens the form for it. */
export function ToldTable(props: {
  readonly statuses: readonly Status[];
  readonly accounts: readonly SettableAccount[];
  readonly catalogues: Catalogues;
  /** By status id. */
  readonly problems: ReadonlyMap<string, readonly SettingProblem[]>;
  readonly onOpen: (status: Status, account: string) => void;
}): ReactElement {
  const { t } = useTranslation();
  const { statuses, accounts, catalogues } = props;
  const toldOf = useSettingSummary(catalogues);
  if (accounts.length === 0) {
    return (
      <Panel title={t('statusesPage.told')}>
        <Text size="sm">{t('statusesPage.noAccounts')}</Text>
      </Panel>
    );
  }
  return (
    <Panel title={t('statusesPage.told')}>
      <div className="told-scroll">
        <table className="told-table">
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
                  <span className="told-status">
                    <StatusMark status={status} size={markSize} />
                    <span dir="auto">{status.name}</span>
                  </span>
                </th>
                {accounts.map((account) => (
                  <td key={account.id}>
                    <ToldCell
                      status={status.name}
                      account={account.name}
                      told={toldOf({
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

/** Asks the vendors what they can show, so that codes nobody there knows stand out. */
function Comparison(props: {
  readonly accounts: readonly SettableAccount[];
  readonly catalogues: Catalogues;
}): ReactElement {
  const { t } = useTranslation();
  const { accounts, catalogues } = props;
  return (
    <div className="told-comparison">
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
