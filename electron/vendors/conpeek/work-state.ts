import * as z from 'zod';
import type { Outcome, Failure, NoticeCode } from '../../contract/views/delivery.ts';
import { failure } from '../port.ts';
import type { Answer } from '../http.ts';
import { isSuccess, failureOf, quote } from '../answer-failure.ts';
import type { ConpeekSetting } from './schemas.ts';
import type { JsonObject } from '../../contract/json.ts';

/**
 * The body of a PUT: only the fields that belong to the work state. `break_note` is starred like the
 * required fields of ONBREAK, so it is always sent with it, empty if there is no note
 * (Conpeek, update_tenant_user_work_state).
 */
export function workStateBody(setting: ConpeekSetting): JsonObject {
  switch (setting.workState) {
    case 'OFFLINE':
      return { work_state: 'OFFLINE' };
    case 'ONLINE':
      return setting.onlineModeId === undefined
        ? { work_state: 'ONLINE' }
        : { work_state: 'ONLINE', online_mode_id: setting.onlineModeId };
    case 'ONBREAK':
      return {
        work_state: 'ONBREAK',
        break_type: setting.breakType ?? '',
        break_cause: setting.breakCause ?? '',
        break_note: setting.breakNote ?? '',
      };
  }
}

const detail = z.string().nullish().catch(undefined);

const recordSchema = z.looseObject({
  work_state: z.string(),
  break_type: detail,
  break_cause: detail,
  break_note: detail,
});

type ConsultantRecord = z.infer<typeof recordSchema>;

const replySchema = z.looseObject({ data: recordSchema });

/**
 * What the answer to a PUT means. Its consultant record is the only thing that Conpeek ever says
 * about a state, so it is compared with what was asked for: the state, and of a break whatever the
 * record tells. `data.id` is the record's own and never compared (Conpeek,
 * update_tenant_user_work_state).
 * @param now epoch ms
 */
export function outcomeOf(answer: Answer, setting: ConpeekSetting, now: number): Outcome {
  if (!isSuccess(answer)) {
    return refusalOf(answer, setting, now);
  }
  const reply = replySchema.safeParse(answer.body);
  if (!reply.success) {
    return failure('unexpected-response', 'unknown-answer', { status: answer.status });
  }
  const record = reply.data.data;
  const difference = differenceOf(record, setting);
  return difference === null
    ? { kind: 'applied', shows: record.work_state, footprint: {}, notice: null }
    : failure('refused', 'answer-differs', difference);
}

interface Difference extends Record<string, string> {
  readonly wanted: string;
  readonly shows: string;
}

/** The first part of the record that is not as asked for; null if there is none. */
function differenceOf(record: ConsultantRecord, setting: ConpeekSetting): Difference | null {
  if (record.work_state !== setting.workState) {
    return { wanted: setting.workState, shows: record.work_state };
  }
  if (setting.workState !== 'ONBREAK') {
    return null;
  }
  const details: readonly (readonly [string | undefined, string | null | undefined])[] = [
    [setting.breakType, record.break_type],
    [setting.breakCause, record.break_cause],
    [setting.breakNote, record.break_note],
  ];
  const [found] = details
    .map(([wanted, shows]) => ({ wanted: wanted ?? '', shows }))
    .filter(({ wanted, shows }) => shows !== undefined && plain(shows ?? '') !== plain(wanted));
  return found === undefined ? null : { wanted: found.wanted, shows: found.shows ?? '' };
}

/** Spaces at the ends and the form of line ends say nothing to a reader. */
function plain(text: string): string {
  return text.replaceAll('\r\n', '\n').trim();
}

/**
 * Why a work state was not set, with what to do about it. Conpeek says 403 to whatever it does not
 * allow, and a break that the user's groups do not have may come as 400 or 404 too (CP-3).
 * @param now epoch ms
 */
function refusalOf(answer: Answer, setting: ConpeekSetting, now: number): Failure {
  const code = codeOf(answer.status, setting);
  if (code === null) {
    return failureOf(answer, { now, notFound: 'user-not-found' });
  }
  const wanted = setting.workState === 'ONBREAK' ? setting.breakCause : setting.workState;
  return failure('refused', code, { wanted: wanted ?? '', ...quote(answer) });
}

function codeOf(status: number, { workState }: ConpeekSetting): NoticeCode | null {
  if (workState === 'ONBREAK') {
    if (status === 400 || status === 403) return 'break-refused';
    return status === 404 ? 'break-or-user-not-found' : null;
  }
  return status === 403 ? 'work-state-refused' : null;
}
