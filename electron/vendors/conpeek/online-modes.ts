import * as z from 'zod';
import type { Failure } from '../../contract/views/delivery.ts';
import { failure } from '../failure.ts';
import type { Answer, VendorHttp } from '../http.ts';
import { failureOf, isSuccess, said } from '../outcome.ts';

/** A mode in which a user can be online. */
export interface OnlineMode {
  readonly id: number;
  readonly name: string;
}

/** `unlisted`: the key was not refused, but the tenant does not tell all of its modes. */
type ModesOutcome =
  | { readonly kind: 'modes'; readonly modes: readonly OnlineMode[] }
  | { readonly kind: 'unlisted' }
  | Failure;

const idSchema = z.union([z.int(), z.string().regex(/^\d+$/u).transform(Number)]);
const replySchema = z.looseObject({
  data: z.array(z.looseObject({ id: idSchema, name: z.string().nullish() })),
});

/**
 * Reads the online modes. The documents name "Read Online Mode" and do not show its address, so
 * `GET /online_mode` is a guess (CP-2): what no document foresees only means that there is no list.
 * A key without any right is told with 401 or 403 (CP-1), and both are a failed sign-in.
 */
export async function readOnlineModes(
  http: VendorHttp,
  { now, signal }: { readonly now: number; readonly signal: AbortSignal },
): Promise<ModesOutcome> {
  const answer = await http.send({ method: 'GET', path: ['online_mode'], signal });
  if (answer.kind !== 'answer') {
    return answer;
  }
  return isSuccess(answer) ? modesIn(answer) : refusalOf(answer, now);
}

function modesIn(answer: Answer): ModesOutcome {
  const reply = replySchema.safeParse(answer.body);
  if (!reply.success) {
    return { kind: 'unlisted' };
  }
  const modes = reply.data.data.map(({ id, name }) => ({ id, name: name ?? String(id) }));
  return { kind: 'modes', modes };
}

function refusalOf(answer: Answer, now: number): ModesOutcome {
  if (answer.status === 403) {
    return failure('auth-expired', 'credentials-refused', said(answer));
  }
  const problem = failureOf(answer, { now });
  return problem.kind === 'refused' ? { kind: 'unlisted' } : problem;
}
