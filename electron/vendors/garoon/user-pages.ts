import * as z from 'zod';
import type { Failure } from '../../contract/views/delivery.ts';
import { failure } from '../port.ts';
import type { GaroonHttp } from './http.ts';
import { ownerOf, ownerSchema, type Owner } from './presence.ts';

const pageSchema = z.looseObject({ users: z.array(ownerSchema), hasNext: z.boolean() });

/** As many as the vendor gives by default. */
const pageLength = 100;
const mostPages = 20;

/** Which users to list; `name` narrows by display name and login name. */
export interface UserSearch {
  readonly name?: string;
  /** Default 20. */
  readonly mostPages?: number;
  readonly signal: AbortSignal;
}

/**
 * Goes through the pages of `base/users` until `look` is content with one. A page may be shorter than
 * asked for though more exist, so `hasNext` alone counts, and the next one starts behind what came:
 * users that the caller may not see are met twice rather than others never (Garoon, get users).
 */
export async function eachUserPage(
  http: GaroonHttp,
  search: UserSearch,
  look: (users: readonly Owner[]) => 'enough' | 'more',
): Promise<Failure | null> {
  const named = search.name === undefined ? {} : { name: search.name };
  let offset = 0;
  for (let page = 0; page < (search.mostPages ?? mostPages); page += 1) {
    const query = { ...named, limit: pageLength, offset };
    const path = ['api', 'v1', 'base', 'users'];
    const answer = await http.send({ method: 'GET', path, query, signal: search.signal });
    if (answer.kind !== 'answer') return answer;
    const read = pageSchema.safeParse(answer.body);
    if (!read.success) {
      return failure('unexpected-response', 'unknown-answer', { status: answer.status });
    }
    const { users, hasNext } = read.data;
    if (look(users.map(ownerOf)) === 'enough' || !hasNext) return null;
    offset += users.length === 0 ? pageLength : users.length;
  }
  return null;
}
