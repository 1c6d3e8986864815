import * as z from 'zod';
import type { Failure } from '../../contract/views/delivery.ts';
import { failure } from '../port.ts';
import type { VendorHttp } from '../http.ts';
import { isSuccess } from '../answer-failure.ts';
import { lineworksFailure } from './failure.ts';

const nameSchema = z.looseObject({
  lastName: z.string().nullish(),
  firstName: z.string().nullish(),
});

const memberSchema = z.looseObject({
  userId: z.string().min(1),
  userName: nameSchema.nullish().catch(null),
  domainId: z.int().nullish().catch(null),
});

export interface Member {
  readonly kind: 'member';
  readonly userId: string;
  readonly displayName: string | null;
  /** Null where this scope does not show it. */
  readonly domainId: number | null;
}

export interface MemberQuestion {
  /** `me`, an id or an e-mail. */
  readonly user: string;
  readonly signal: AbortSignal;
  /** Epoch ms. */
  readonly now: number;
}

function displayNameOf(name: z.infer<typeof nameSchema> | null | undefined): string | null {
  const text = [name?.firstName, name?.lastName].filter((part) => part).join(' ');
  return text === '' ? null : text;
}

/** Finds out who a user is (`GET /users/{user}`). */
export async function findMember(
  http: VendorHttp,
  { user, signal, now }: MemberQuestion,
): Promise<Member | Failure> {
  const answer = await http.send({ method: 'GET', path: ['users', user], signal });
  if (answer.kind !== 'answer') return answer;
  if (!isSuccess(answer)) return lineworksFailure(answer, { now, notFound: 'user-not-found' });
  const parsed = memberSchema.safeParse(answer.body);
  if (!parsed.success) return failure('unexpected-response', 'unknown-answer');
  const { userId, userName, domainId = null } = parsed.data;
  return { kind: 'member', userId, displayName: displayNameOf(userName), domainId };
}
