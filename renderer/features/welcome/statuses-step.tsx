import '../../forms/forms.css';
import { Button, Skeleton, Text, VisuallyHidden } from '@mantine/core';
import { useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from '../../bridge/client-context.ts';
import type { Failure } from '../../bridge/failure.ts';
import { FailedNotice } from '../../ui/failed-notice.tsx';
import { FailureText } from '../../ui/failure-text.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useCatalogues } from '../../account-settings/use-catalogues.ts';
import { useProblemText } from '../../account-settings/draft-problems.ts';
import { useTold } from '../../account-settings/setting-summary.ts';
import { ProposalRow } from './proposal-row.tsx';
import { chosenProposals, proposalProblems, startProposals } from './proposals.ts';
import { useProposals, type Proposals } from './use-proposals.ts';
import { StepActions } from './step-actions.tsx';

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
  const toldOf = useTold(useCatalogues());
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
                toldOf={toldOf}
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
