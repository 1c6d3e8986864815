import * as z from 'zod';
import type { Failure } from '../../contract/delivery.ts';
import type { Answer, VendorHttp } from '../http.ts';
import type { IdentifyOutcome } from '../port.ts';
import type { GaroonAccount } from './account.ts';
import { presenceOf, writtenPresenceOf, type Presence } from './presence.ts';

const ownerSchema = z.looseObject({
  user: z.looseObject({
    id: z.union([z.string(), z.number()]).optional(),
    code: z.string().optional(),
    name: z.string().optional(),
  }),
});

/** The calls on one user's presence (Garoon, presence/users). */
export interface PresenceCalls {
  get(signal: AbortSignal): Promise<Presence | Failure>;
  /** Both fields always: what a PATCH leaves out is blanked. */
  patch(
    fields: { readonly code: string; readonly notes: string },
    signal: AbortSignal,
  ): Promise<Presence | Failure>;
  /** Reading a presence needs no right and says whose it is, where `base/users` needs a scope. */
  identify(signal: AbortSignal): Promise<IdentifyOutcome>;
}

/** Binds the calls to the account's user, by login or by id. `now` gives epoch ms. */
export function createPresenceCalls(
  http: VendorHttp,
  user: GaroonAccount['user'],
  now: () => number,
): PresenceCalls {
  const whose = 'code' in user ? ['code', user.code] : [String(user.id)];
  const path = ['api', 'v1', 'presence', 'users', ...whose];
  return {
    async get(signal) {
      const answer = await http.send({ method: 'GET', path, signal });
      return answer.kind === 'answer' ? presenceOf(answer, now()) : answer;
    },
    async patch({ code, notes }, signal) {
      const json = { status: { code }, notes };
      const answer = await http.send({ method: 'PATCH', path, json, signal });
      return answer.kind === 'answer' ? writtenPresenceOf(answer, now()) : answer;
    },
    async identify(signal) {
      const answer = await http.send({ method: 'GET', path, signal });
      if (answer.kind !== 'answer') {
        return answer;
      }
      const presence = presenceOf(answer, now());
      return presence.kind === 'presence' ? ownerOf(user, answer) : presence;
    },
  };
}

/** The login is given on the package edition only where login names are public. */
function ownerOf(user: GaroonAccount['user'], answer: Answer): IdentifyOutcome {
  const owner = ownerSchema.safeParse(answer.body).data?.user;
  const given = 'code' in user ? user.code : user.id;
  return {
    kind: 'identified',
    user: String(owner?.code ?? owner?.id ?? given),
    displayName: owner?.name ?? null,
  };
}
