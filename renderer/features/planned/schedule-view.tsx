import { useEffect, useState, type ReactElement, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScheduledStatus } from '../../../electron/contract/scheduled-status.ts';
import type { DeliveryView } from '../../../electron/contract/views/status-view.ts';
import { useClient, type Failure } from '../../bridge/client.ts';
import { focusHeading } from '../../ui/focus.ts';
import { LoadingBlock, Unreadable } from '../../ui/page-blocks.tsx';
import { useLatest } from '../../ui/use-latest.ts';
import { useMinute } from '../../lib/use-minute.ts';
import { useCatalogues } from '../../account-settings/use-catalogues.ts';
import { OfferedForm } from './offered-form.tsx';
import { PlannedHeading } from './planned-heading.tsx';
import { PlannedList, RemovalDialog } from './planned-list.tsx';
import { PlannedNewsLine, undoPlanned, type PlannedNews } from './planned-news.tsx';
import { hasCapacity, useSchedule, type ScheduleList } from './use-schedule.ts';
import { usePlannedContext } from './planned-context.ts';

type Step =
  | { readonly kind: 'list' }
  | { readonly kind: 'form'; readonly entry: ScheduledStatus | null }
  | { readonly kind: 'removal'; readonly entry: ScheduledStatus };

const skeletonHeight = 160;
const atList: Step = { kind: 'list' };

/** How many beginnings and ends have passed: whenever one does, the list is another one. */
function passed(list: ScheduleList | null, now: number): number {
  const times = list?.entries.flatMap(({ startsAt, endsAt }) => [startsAt, endsAt]) ?? [];
  return times.filter((at) => at <= now).length;
}

/** Whether something is drawn that the system has its own names for. */
function needsNames(step: Step, list: ScheduleList | null): boolean {
  return step.kind === 'form' || (list !== null && list.entries.length > 0);
}

/** One account's planned statuses: the list, or the form of one. */
export function ScheduleView(props: {
  readonly account: DeliveryView;
  /** Chooses another account, where there is one. */
  readonly chooser: ReactNode;
}): ReactElement {
  const client = useClient();
  const { account } = props;
  const now = useMinute();
  const schedule = useSchedule(account.id);
  const { list, failure, isLoading, load } = schedule;
  const catalogues = useCatalogues();
  const context = usePlannedContext({ account, list, now, catalogue: catalogues.of(account.id) });
  const [step, setStep] = useState<Step>(atList);
  const [news, setNews] = useState<PlannedNews | null>(null);

  const count = passed(list, now);
  useEffect(() => {
    if (count > 0) void load();
  }, [count, load]);
  const { ask } = catalogues;
  const hasNames = needsNames(step, list);
  useEffect(() => {
    if (hasNames) ask(account.id);
  }, [ask, account.id, hasNames]);

  const open = (next: Step): void => {
    setNews(null);
    setStep(next);
    window.scrollTo(0, 0);
  };
  const latest = useLatest(step);
  /** Leads from one step to the list; whoever has gone on meanwhile stays where they are. */
  const finish = (own: Step, next: PlannedNews | null): void => {
    setStep((now) => (now === own ? atList : now));
    setNews(next);
    if (latest.current === own) focusHeading();
  };
  const remove = async (entry: ScheduledStatus): Promise<void> => {
    setStep(atList);
    const which = { account: account.id, id: entry.id, expected: entry };
    const answer = await client.ask('scheduleRemove', which);
    const next: PlannedNews = answer.ok
      ? { kind: 'removed', entry }
      : { kind: 'failed', failure: answer.failure };
    finish(atList, next);
    void load();
  };
  const undo = async (next: PlannedNews): Promise<void> => {
    // Whoever presses twice takes back once.
    finish(atList, null);
    finish(atList, await undoPlanned(client, account.id, next));
    void load();
  };

  if (list === null || context === null) {
    return (
      <>
        <PlannedHeading />
        {props.chooser}
        <NotThere failure={failure} onRetry={() => void load()} />
      </>
    );
  }
  if (step.kind === 'form') {
    return (
      <>
        <PlannedHeading />
        <OfferedForm
          entry={step.entry}
          list={list}
          context={context}
          catalogues={catalogues}
          load={load}
          onPlanned={({ before, after: entry }) => {
            const next: PlannedNews =
              before === null ? { kind: 'created', entry } : { kind: 'changed', entry, before };
            finish(step, next);
            void load();
          }}
          onLeave={() => {
            finish(step, null);
          }}
        />
      </>
    );
  }
  const onNew = (): void => {
    open({ kind: 'form', entry: null });
  };
  return (
    <>
      <PlannedHeading {...(hasCapacity(list, now) ? { onNew } : {})} />
      {news !== null && (
        <PlannedNewsLine
          news={news}
          context={context}
          onUndo={() => void undo(news)}
          onClose={() => {
            setNews(null);
          }}
        />
      )}
      {props.chooser}
      {failure !== null && (
        <Failed failure={failure} tone="attention" onRetry={() => void load()} />
      )}
      <PlannedList
        list={list}
        isLoading={isLoading}
        context={context}
        onChange={(entry) => {
          open({ kind: 'form', entry });
        }}
        onRemove={(entry) => {
          setStep({ kind: 'removal', entry });
        }}
        onRefresh={() => void load()}
      />
      {step.kind === 'removal' && (
        <RemovalDialog
          entry={step.entry}
          context={context}
          onConfirm={() => void remove(step.entry)}
          onCancel={() => {
            setStep(atList);
          }}
        />
      )}
    </>
  );
}

interface FailedProps {
  readonly onRetry: () => void;
}

function Failed(
  props: FailedProps & { readonly failure: Failure; readonly tone: 'problem' | 'attention' },
): ReactElement {
  const { t } = useTranslation();
  return <Unreadable title={t('plannedPage.unreadable')} {...props} />;
}

/** Stands where the list will be. */
function NotThere(props: FailedProps & { readonly failure: Failure | null }): ReactElement {
  const { failure } = props;
  if (failure === null) return <LoadingBlock height={skeletonHeight} />;
  return <Failed failure={failure} tone="problem" onRetry={props.onRetry} />;
}
