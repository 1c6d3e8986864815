import * as z from 'zod';
import type { Failure } from '../../contract/delivery.ts';
import { failure } from '../failure.ts';
import type { Answer } from '../http.ts';
import { isSuccess } from '../outcome.ts';
import { garoonFailure } from './garoon-failure.ts';

const textSchema = z.string().nullable();
const statusSchema = z.looseObject({ code: textSchema });
const presenceSchema = z.looseObject({ status: statusSchema, notes: textSchema });

/** The two fields of a presence that a PATCH writes. */
export interface Presence {
  readonly kind: 'presence';
  readonly code: string;
  readonly notes: string;
}

/**
 * The presence in the answer to a GET. One without a status or notes is refused: a PATCH built on it
 * would blank what was not seen (Garoon, update presence). `now` is epoch ms.
 */
export function presenceOf(answer: Answer, now: number): Presence | Failure {
  const presence = presenceIn(answer, now);
  return presence.kind === 'missing'
    ? failure('refused', 'record-incomplete', { key: presence.key })
    : presence;
}

/** The presence in the reply to a PATCH; without one, what was written has to be read again. */
export function writtenPresenceOf(answer: Answer, now: number): Presence | Failure {
  const presence = presenceIn(answer, now);
  return presence.kind === 'missing' ? unknownAnswer(answer) : presence;
}

interface Missing {
  readonly kind: 'missing';
  readonly key: string;
}

function presenceIn(answer: Answer, now: number): Presence | Missing | Failure {
  if (!isSuccess(answer)) {
    return garoonFailure(answer, now);
  }
  const read = presenceSchema.safeParse(answer.body);
  if (read.success) {
    const { status, notes } = read.data;
    return { kind: 'presence', code: status.code ?? '', notes: notes ?? '' };
  }
  const key = read.error.issues[0]?.path.join('.') ?? '';
  return key === '' ? unknownAnswer(answer) : { kind: 'missing', key };
}

function unknownAnswer({ status }: Answer): Failure {
  return failure('unexpected-response', 'unknown-answer', { status });
}
