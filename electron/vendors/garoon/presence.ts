import * as z from 'zod';
import type { Failure } from '../../contract/views/delivery.ts';
import { failure } from '../port.ts';
import type { Answer } from '../http.ts';
import type { GaroonAccount } from './schemas.ts';
import type { GaroonHttp } from './http.ts';

const textSchema = z.string().nullable();
const maybeText = z.string().optional().catch(undefined);
const statusSchema = z.looseObject({ code: textSchema, name: maybeText });

/** A number in the vendor's table, a text in its example. */
const idSchema = z.union([z.string(), z.number()]).transform(String);

/** A user as answers name one; the package edition may keep login names to itself. */
export const ownerSchema = z.looseObject({
  id: idSchema.optional().catch(undefined),
  code: maybeText,
  name: maybeText,
});

const presenceSchema = z.looseObject({
  status: statusSchema,
  notes: textSchema,
  user: ownerSchema.optional().catch(undefined),
});

/** A person as Garoon names them. */
export interface Owner {
  readonly id: string | null;
  readonly code: string | null;
  readonly name: string | null;
}

/** Somebody's presence; a PATCH writes `code` and `notes`. */
export interface Presence {
  readonly kind: 'presence';
  readonly code: string;
  readonly notes: string;
  /** In the language of whoever asks, so never to be compared. */
  readonly statusName: string | null;
  readonly owner: Owner;
}

export interface PresenceCalls {
  /** Needs no right. */
  get(signal: AbortSignal): Promise<Presence | Failure>;
  /** Both fields always: what a PATCH leaves out is blanked. */
  patch(
    fields: { readonly code: string; readonly notes: string },
    signal: AbortSignal,
  ): Promise<Presence | Failure>;
}

/** Binds the calls to a user, by login or by id. */
export function createPresenceCalls(http: GaroonHttp, user: GaroonAccount['user']): PresenceCalls {
  const whose = 'code' in user ? ['code', user.code] : [String(user.id)];
  const path = ['api', 'v1', 'presence', 'users', ...whose];
  return {
    async get(signal) {
      const answer = await http.send({ method: 'GET', path, signal });
      return answer.kind === 'answer' ? presenceOf(answer) : answer;
    },
    async patch({ code, notes }, signal) {
      const json = { status: { code }, notes };
      const answer = await http.send({ method: 'PATCH', path, json, signal });
      return answer.kind === 'answer' ? writtenPresenceOf(answer) : answer;
    },
  };
}

/**
 * The presence in the answer to a GET. One without a status or notes is refused: a PATCH built on it
 * would blank what was not seen (Garoon, update presence).
 */
export function presenceOf(answer: Answer): Presence | Failure {
  const presence = presenceIn(answer);
  return presence.kind === 'missing'
    ? failure('refused', 'record-incomplete', { key: presence.key })
    : presence;
}

/** The presence in the reply to a PATCH; without one, what was written has to be read again. */
export function writtenPresenceOf(answer: Answer): Presence | Failure {
  const presence = presenceIn(answer);
  return presence.kind === 'missing' ? unknownAnswer(answer) : presence;
}

/** The owner in an answer, what is not said being null. */
export function ownerOf(user: z.infer<typeof ownerSchema> | undefined): Owner {
  const { id = null, code = null, name = null } = user ?? {};
  return { id, code, name };
}

interface Missing {
  readonly kind: 'missing';
  readonly key: string;
}

function presenceIn(answer: Answer): Presence | Missing | Failure {
  const read = presenceSchema.safeParse(answer.body);
  if (read.success) {
    const { status, notes, user } = read.data;
    const texts = { code: status.code ?? '', notes: notes ?? '', statusName: status.name ?? null };
    return { kind: 'presence', ...texts, owner: ownerOf(user) };
  }
  const key = read.error.issues[0]?.path.join('.') ?? '';
  return key === '' ? unknownAnswer(answer) : { kind: 'missing', key };
}

function unknownAnswer({ status }: Answer): Failure {
  return failure('unexpected-response', 'unknown-answer', { status });
}
