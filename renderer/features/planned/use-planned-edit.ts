import { useState } from 'react';
import type { ScheduledStatus } from '../../../electron/contract/scheduled-status.ts';
import { type Client, type Answer, type Failure, useClient } from '../../bridge/client.ts';
import { useMinute } from '../../lib/use-minute.ts';
import type { SettingDraft } from '../../account-settings/setting-draft.ts';
import { requestOf, startDraft, type PlannedDraft, type PlannedRequest } from './planned-draft.ts';
import { overlapping, plannedProblems, type PlannedProblems } from './planned-problems.ts';
import type { SpanTexts } from './planned-span.ts';
import { type Schedule, type ScheduleList, hasCapacity, toCome } from './use-schedule.ts';
import { wholeSetting } from './whole-setting.ts';
import { sameJson } from '../../../electron/contract/same-json.ts';

/** What became of what the person saw, and what saving what they typed does now. */
type Conflict =
  /** It looks other than it did, or another one took its place; saving replaces `now`. */
  | { readonly kind: 'changed' | 'taken'; readonly now: ScheduledStatus }
  /** It is not there any more, or runs already; saving plans something new. */
  | { readonly kind: 'gone' | 'begun' }
  /** There is no room, and more than one that could give way. */
  | { readonly kind: 'full' };

/** Looks where a form stands after the system was found changed. `now` is epoch ms. */
export function afterConflict(
  stored: ScheduledStatus | null,
  list: ScheduleList,
  now: number,
): Conflict {
  const coming = toCome(list, now);
  const same = coming.find(({ id }) => id === stored?.id);
  if (same !== undefined) return { kind: 'changed', now: same };
  const [only, ...others] = coming;
  if (!hasCapacity(list, now)) {
    return only === undefined || others.length > 0
      ? { kind: 'full' }
      : { kind: 'taken', now: only };
  }
  // A system may give what begins another id, so that it is told by its times.
  const hasBegun = stored !== null && stored.startsAt <= now && stored.endsAt > now;
  return { kind: hasBegun ? 'begun' : 'gone' };
}

/** What was planned or changed, and what was there before. */
export interface Planned {
  readonly before: ScheduledStatus | null;
  readonly after: ScheduledStatus;
}

/** What a form is opened for. */
export interface PlannedTask {
  readonly account: string;
  readonly list: ScheduleList;
  /** What is changed; null for something new. */
  readonly entry: ScheduledStatus | null;
  readonly load: Schedule['load'];
  readonly onPlanned: (planned: Planned) => void;
}

/** Where planning has got to. */
export type PlannedState =
  | { readonly kind: 'typing' | 'busy' }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'conflict'; readonly conflict: Conflict };

/** A status that is being planned. */
export interface PlannedEdit {
  readonly draft: PlannedDraft;
  /** What saving replaces; null where it plans something new. */
  readonly stored: ScheduledStatus | null;
  readonly request: PlannedRequest | null;
  readonly problems: PlannedProblems;
  /** What else is planned in that time. */
  readonly overlap: ScheduledStatus | null;
  readonly state: PlannedState;
  readonly isChanged: boolean;
  readonly setSpan: (span: Partial<SpanTexts>) => void;
  readonly changeSetting: (next: (setting: SettingDraft) => SettingDraft) => void;
  /** Sends it; answers with the field that needs the person, null if none does. */
  readonly save: () => Promise<string | null>;
}

async function send(
  client: Client,
  { account, stored }: { readonly account: string; readonly stored: ScheduledStatus | null },
  request: PlannedRequest,
): Promise<Answer<{ readonly entry: ScheduledStatus }>> {
  if (stored === null) return await client.ask('scheduleCreate', { account, ...request });
  return await client.ask('scheduleChange', {
    account,
    ...request,
    setting: wholeSetting(stored.setting, request.setting),
    id: stored.id,
    expected: stored,
  });
}

function isConflict(failure: Failure): boolean {
  return failure.kind === 'answered' && failure.error.code === 'changed-meanwhile';
}

/** Reads what is there instead of what the person saw. */
async function lookAgain(
  load: PlannedTask['load'],
  stored: ScheduledStatus | null,
): Promise<PlannedState> {
  const fresh = await load();
  if (!fresh.ok) return { kind: 'failed', failure: fresh.failure };
  return { kind: 'conflict', conflict: afterConflict(stored, fresh.value, Date.now()) };
}

/** Holds what is typed until it is planned or given up. */
export function usePlannedEdit(task: PlannedTask): PlannedEdit {
  const { account, list } = task;
  const client = useClient();
  const now = useMinute();
  const [first] = useState(() => startDraft(list.rules, task.entry, now));
  const [draft, setDraft] = useState(first);
  const [stored, setStored] = useState(task.entry);
  const [state, setState] = useState<PlannedState>({ kind: 'typing' });
  const [isSubmitted, setSubmitted] = useState(false);
  // Seconds that no field shows are those of what the form was opened for.
  const request = requestOf(list.rules, draft, task.entry);
  const others = list.entries.filter(({ id }) => id !== stored?.id && id !== task.entry?.id);
  const problems = plannedProblems(draft, { rules: list.rules, entry: task.entry, now });
  // Nobody is told of an empty field before they had a chance to fill it in.
  const early = [...problems].filter(([, { kind }]) => isSubmitted || kind !== 'needed');

  const settle = async (failure: Failure): Promise<void> => {
    const next = isConflict(failure) ? await lookAgain(task.load, stored) : null;
    setState(next ?? { kind: 'failed', failure });
    if (next?.kind !== 'conflict') return;
    setStored('now' in next.conflict ? next.conflict.now : null);
  };
  const save = async (): Promise<string | null> => {
    if (state.kind === 'busy') return null;
    setSubmitted(true);
    const [wrong] = problems.keys();
    if (wrong !== undefined || request === null) return wrong ?? 'from';
    setState({ kind: 'busy' });
    const answer = await send(client, { account, stored }, request);
    if (answer.ok) task.onPlanned({ before: stored, after: answer.value.entry });
    else await settle(answer.failure);
    return null;
  };

  return {
    draft,
    stored,
    request,
    problems: new Map(early),
    overlap: overlapping(request, others),
    state,
    isChanged: !sameJson(draft, first),
    setSpan: (span) => {
      setDraft((old) => ({ ...old, span: { ...old.span, ...span } }));
    },
    changeSetting: (next) => {
      setDraft((old) => ({ ...old, setting: next(old.setting) }));
    },
    save,
  };
}
