import * as z from 'zod';
import type { Failure, Outcome } from '../../contract/delivery.ts';
import { failure } from '../failure.ts';
import type { Answer } from '../http.ts';
import { failureOf, isSuccess, said } from '../outcome.ts';
import { wordsOf } from '../vendor-words.ts';
import type { ConpeekSetting } from './setting.ts';

const replySchema = z.looseObject({ data: z.looseObject({ work_state: z.string() }) });

/**
 * What the answer to a PUT means: confirmed only if its `data.work_state` is the one asked for.
 * `data.id` is another record's and never compared (Conpeek, update_tenant_user_work_state).
 */
export function outcomeOf(answer: Answer, setting: ConpeekSetting, now: number): Outcome {
  if (!isSuccess(answer)) {
    return refusalOf(answer, setting, now);
  }
  const reply = replySchema.safeParse(answer.body);
  if (!reply.success) {
    return failure('unexpected-response', 'unknown-answer', { status: answer.status });
  }
  const shows = reply.data.data.work_state;
  return shows === setting.workState
    ? { kind: 'applied', shows, footprint: {}, notice: null }
    : failure('refused', 'answer-differs', { wanted: setting.workState, shows });
}

/** A refused break may come as 404 too (CP-3); otherwise that is an unknown user or address. */
function refusalOf(answer: Answer, setting: ConpeekSetting, now: number): Failure {
  const spoke = Object.keys(wordsOf(answer.body)).length > 0;
  if (answer.status === 404 && (spoke || setting.workState === 'ONBREAK')) {
    return failure('refused', 'vendor-said', said(answer));
  }
  return failureOf(answer, { now, notFound: 'user-not-found' });
}
