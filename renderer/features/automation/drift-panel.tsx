import { NativeSelect, Text } from '@mantine/core';
import { type ReactElement, useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DriftRule } from '../../../electron/contract/settings/settings.ts';
import type { DeliveryView } from '../../../electron/contract/views/status-view.ts';
import { useAppState, useClient, type Failure } from '../../bridge/client.ts';
import { Panel } from '../../ui/page-blocks.tsx';
import type { RuleStore } from './rule-store.ts';
import { failureSentence } from '../../ui/failure-sentence.ts';

/** The drift rule of one account, and how to change it. */
interface DriftChoice {
  readonly rule: DriftRule;
  /** False where the vendor never shows what stands there, so that no change is noticed. */
  readonly canBeRead: boolean;
  /** Why the last choice was not stored. */
  readonly problem: string | null;
  /** The account's system is being asked whether it still works that way. */
  readonly isAsking: boolean;
  readonly choose: (rule: DriftRule) => Promise<void>;
}

function ruleIn(value: unknown): DriftRule {
  return value === 'keep-mine' || value === 'accept-theirs' ? value : 'ask';
}

/** Reads the rule of an account and stores another one; what was there before can be taken back. */
function useDriftRule(
  { id: account, vendor }: Pick<DeliveryView, 'id' | 'vendor'>,
  remember: RuleStore['remember'],
): DriftChoice {
  const { t } = useTranslation();
  const client = useClient();
  const { choices } = useAppState();
  const [rule, setRule] = useState<DriftRule>('ask');
  const [canBeRead, setCanBeRead] = useState(true);
  const [problem, setProblem] = useState<string | null>(null);
  const [isAsking, setIsAsking] = useState(false);
  const changedAt = choices.kind === 'ready' ? choices.at : 0;

  useEffect(() => {
    let isWanted = true;
    void client.ask('accountSettings', { account }).then((answer) => {
      if (isWanted && answer.ok) setRule(ruleIn(answer.value.entry['drift']));
    });
    return () => {
      isWanted = false;
    };
  }, [client, account, changedAt]);

  useEffect(() => {
    let isWanted = true;
    void client.ask('accountForm', { vendor }).then((answer) => {
      if (isWanted && answer.ok) setCanBeRead(answer.value.capabilities.readBack);
    });
    return () => {
      isWanted = false;
    };
  }, [client, vendor]);

  const store = useCallback(
    async (drift: DriftRule): Promise<Failure | null> => {
      const answer = await client.ask('editAccount', { account, changes: { drift } });
      if (!answer.ok) return answer.failure;
      setRule(drift);
      return null;
    },
    [client, account],
  );

  const choose = async (next: DriftRule): Promise<void> => {
    const before = rule;
    setRule(next);
    setIsAsking(true);
    setProblem(null);
    const failure = await store(next);
    setIsAsking(false);
    if (failure === null) {
      remember(() => store(before));
      return;
    }
    setRule(before);
    setProblem(failureSentence(failure, t));
  };

  return { rule, canBeRead, problem, isAsking, choose };
}

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
