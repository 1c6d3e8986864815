import { NativeSelect, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { DriftRule } from '../../../electron/contract/settings/account.ts';
import type { DeliveryView } from '../../../electron/contract/views/status-view.ts';
import { useAppState } from '../../bridge/client-context.ts';
import { Panel } from '../../ui/panel.tsx';
import type { RuleStore } from './rule-store.ts';
import { useDriftRule } from './use-drift-rule.ts';

const driftRules = ['ask', 'keep-mine', 'accept-theirs'] as const satisfies readonly DriftRule[];

/** What happens when somebody changes the status at an account itself; nothing without accounts. */
export function DriftPanel(props: {
  readonly remember: RuleStore['remember'];
}): ReactElement | null {
  const { t } = useTranslation();
  const { view } = useAppState();
  const accounts = view.kind === 'ready' ? view.value.accounts : [];
  if (accounts.length === 0) return null;
  return (
    <Panel title={t('automationPage.title.drift')}>
      <div className="rule">
        {accounts.map((account) => (
          <AccountDrift key={account.id} account={account} remember={props.remember} />
        ))}
      </div>
    </Panel>
  );
}

function AccountDrift(props: {
  readonly account: Pick<DeliveryView, 'id' | 'name' | 'vendor'>;
  readonly remember: RuleStore['remember'];
}): ReactElement {
  const { t } = useTranslation();
  const { name } = props.account;
  const { rule, canBeRead, problem, isAsking, choose } = useDriftRule(
    props.account,
    props.remember,
  );
  return (
    <div className="rule">
      <Text>{t(`automationPage.drift.says.${canBeRead ? rule : 'unreadable'}`, { name })}</Text>
      <div className="rule-fields">
        <NativeSelect
          label={name}
          value={rule}
          error={problem}
          data={driftRules.map((value) => ({ value, label: t(`automationPage.drift.${value}`) }))}
          onChange={(event) => {
            const { value } = event.currentTarget;
            const next = driftRules.find((each) => each === value);
            if (next !== undefined && !isAsking) void choose(next);
          }}
        />
      </div>
      <Text size="sm" c="dimmed" role="status">
        {isAsking ? t('automationPage.drift.asking', { name }) : null}
      </Text>
    </div>
  );
}
