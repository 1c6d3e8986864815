import type { Failure } from '../../contract/views/delivery.ts';
import type { GaroonAccount } from './account.ts';
import type { GaroonHttp } from './garoon-http.ts';
import { presenceOf, writtenPresenceOf, type Presence } from './presence.ts';

/** The calls on one user's presence (Garoon, update presence). */
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
