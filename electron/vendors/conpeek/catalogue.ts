import * as z from 'zod';
import type { Failure } from '../../contract/views/delivery.ts';
import { failure, type CatalogueOutcome } from '../port.ts';
import type { Answer, VendorHttp } from '../http.ts';
import { failureOf, isSuccess, quote } from '../answer-failure.ts';
import { breakTypes } from './schemas.ts';
import type { JsonObject } from '../../contract/json.ts';
import type { CatalogueEntry } from '../../contract/commands/directory.ts';

interface OnlineMode {
  readonly id: number;
  readonly name: string;
}

/** `unlisted`: the key was not refused, but the tenant does not list its modes. */
export type ModesOutcome =
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
 * A key without any right is answered with 401 or 403 (CP-1), and both are a failed sign-in.
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
    return failure('auth-expired', 'credentials-refused', quote(answer));
  }
  const problem = failureOf(answer, { now });
  return problem.kind === 'refused' ? { kind: 'unlisted' } : problem;
}

/**
 * What Conpeek can show: the work states, the online modes and the kinds of break. The cause of a
 * break is always typed in, since no call lists the causes (Conpeek, update_tenant_user_work_state).
 * The ids of modes that the tenant does not list can be typed in (CP-2).
 */
export function workStateCatalogue(outcome: ModesOutcome): CatalogueOutcome {
  if (outcome.kind !== 'modes' && outcome.kind !== 'unlisted') return outcome;
  const modes = outcome.kind === 'modes' ? outcome.modes : [];
  return {
    kind: 'catalogue',
    entries: [
      entry({ workState: 'ONLINE' }, 'ONLINE'),
      ...modes.map(({ id, name }) => entry({ workState: 'ONLINE', onlineModeId: id }, name)),
      ...breakTypes.map((breakType) =>
        entry({ workState: 'ONBREAK', breakType }, `ONBREAK ${breakType}`),
      ),
      entry({ workState: 'OFFLINE' }, 'OFFLINE'),
    ],
    complete: outcome.kind === 'modes',
    notice: outcome.kind === 'modes' ? null : { code: 'modes-not-listed' },
  };
}

function entry(setting: JsonObject, name: string): CatalogueEntry {
  return { setting, names: { und: name }, icon: null };
}
