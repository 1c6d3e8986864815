import * as z from 'zod';
import type { Failure } from '../../contract/views/delivery.ts';
import { failure } from '../failure.ts';
import type { Answer } from '../http.ts';

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
