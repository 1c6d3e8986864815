import '../../forms/forms.css';
import { Button, Skeleton, Text, VisuallyHidden } from '@mantine/core';
import { useRef, useState, type ReactElement, useCallback, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient, type Failure, type Answer, type Client } from '../../bridge/client.ts';
import { FailedNotice, FailureText, Notice } from '../../ui/page-blocks.tsx';
import { useCatalogues } from '../../account-settings/use-catalogues.ts';
import { useProblemText } from '../../account-settings/draft-problems.ts';
import { useSettingSummary } from '../../account-settings/setting-summary.ts';
import { ProposalRow } from './proposal-row.tsx';
import { chosenProposals, proposalProblems, startProposals } from './proposals.ts';
import { StepActions } from './step-actions.tsx';
import type { ProposedStatus } from '../../../electron/contract/commands/first-setup.ts';
import { loadStatuses, type StatusesData } from '../../account-settings/statuses-data.ts';

/** What the second step is drawn from. */
interface Proposals extends StatusesData {
  readonly proposed: readonly ProposedStatus[];
}

/** Where asking for it has got to. */
type ProposalState =
  | { readonly kind: 'asking' }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'ready'; readonly proposals: Proposals };

async function load(client: Client): Promise<Answer<Proposals>> {
  const [data, answer] = await Promise.all([
    loadStatuses(client),
    client.ask('proposeStatuses', {}),
  ]);
  if (!data.ok) return data;
  return answer.ok
    ? { ok: true, value: { ...data.value, proposed: answer.value.statuses } }
    : answer;
}

/** Asks once what suits the connected accounts; `retry` asks again. */
function useProposals(): {
  readonly state: ProposalState;
  readonly retry: () => void;
} {
  const client = useClient();
  const [state, setState] = useState<ProposalState>({ kind: 'asking' });
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    let isWanted = true;
    void load(client).then((answer) => {
      if (!isWanted) return;
      setState(
        answer.ok
          ? { kind: 'ready', proposals: answer.value }
          : { kind: 'failed', failure: answer.failure },
      );
    });
    return () => {
      isWanted = false;
    };
  }, [client, attempt]);

  const retry = useCallback(() => {
    setState({ kind: 'asking' });
    setAttempt((count) => count + 1);
  }, []);
  return { state, retry };
}

const skeletonHeight = 420;

interface StepProps {
  readonly onBack: () => void;
  readonly onNext: () => void;
  readonly onLater: () => void;
}

/** The second step: a sensible set of statuses for the connected accounts. */
export function StatusesStep(props: StepProps): ReactElement {
  const { t } = useTranslation();
  const { state, retry } = useProposals();
  switch (state.kind) {
    case 'asking':
      return (
        <div aria-busy="true">
          <VisuallyHidden role="status">{t('setup.asking')}</VisuallyHidden>
          <Skeleton animate={false} height={skeletonHeight} radius={10} />
        </div>
      );
    case 'failed':
      return (
        <Notice
          tone="problem"
          action={
            <>
              <Button variant="default" onClick={retry}>
                {t('failure.retry')}
              </Button>
              <Button variant="default" onClick={props.onLater}>
                {t('setup.later')}
              </Button>
            </>
          }
        >
          <Text size="sm">
            <FailureText failure={state.failure} />
          </Text>
        </Notice>
      );
    case 'ready':
      return <Choice {...props} proposals={state.proposals} />;
  }
}

function Choice(props: StepProps & { readonly proposals: Proposals }): ReactElement {
  const { t } = useTranslation();
  const client = useClient();
  const problemText = useProblemText();
  const summaryOf = useSettingSummary(useCatalogues());
  const { proposed, statuses, accounts } = props.proposals;
  const [drafts, setDrafts] = useState(() => startProposals(proposed));
  const [isSaving, setSaving] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const chosen = chosenProposals(proposed, drafts);
  const problems = proposalProblems(chosen, statuses);

  const save = async (): Promise<void> => {
    if (isSaving) return;
    const [wrong] = problems.keys();
    if (wrong !== undefined) {
      list.current?.querySelector<HTMLElement>(`[data-proposal="${CSS.escape(wrong)}"]`)?.focus();
      return;
    }
    setSaving(true);
    const answer = await client.ask('setUpStatuses', { statuses: [...chosen] });
    setSaving(false);
    if (answer.ok) props.onNext();
    else setFailure(answer.failure);
  };

  return (
    <>
      <Text>{t(proposed.length === 0 ? 'setup.none' : 'setup.statusesLead')}</Text>
      {proposed.length > 0 && (
        <ul className="panel proposals" ref={list}>
          {proposed.map((status) => {
            const draft = drafts[status.id];
            const problem = problems.get(status.id);
            return draft === undefined ? null : (
              <ProposalRow
                key={status.id}
                status={status}
                draft={draft}
                error={problem === undefined ? null : problemText(problem)}
                accounts={accounts}
                summaryOf={summaryOf}
                onChange={(next) => {
                  setDrafts((old) => ({ ...old, [status.id]: next }));
                }}
              />
            );
          })}
        </ul>
      )}
      {failure !== null && <FailedNotice title={t('setup.notCreated')} failure={failure} />}
      <StepActions onBack={props.onBack} onLater={props.onLater}>
        <Button aria-disabled={isSaving} onClick={() => void save()}>
          {chosen.length === 0 ? t('setup.next') : t('setup.create', { count: chosen.length })}
        </Button>
      </StepActions>
    </>
  );
}
