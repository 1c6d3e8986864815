import { type VendorAnswer, answers } from '../exchange.ts';
import type { GaroonCall } from './call.ts';
import { garoonError } from './error.ts';

const MAX_LIMIT = 1000;

const DEFAULT_LIMIT = 100;

const PARAMETERS: readonly string[] = ['name', 'limit', 'offset'];

const integer = (text: string | null, fallback: number): number | null => {
  if (text === null) return fallback;
  return /^-?\d{1,9}$/u.test(text) ? Number(text) : null;
};

const rangeError = (limit: number, offset: number): VendorAnswer | null => {
  if (limit < 1) return garoonError(400, '00210', 'limit');
  if (limit > MAX_LIMIT) return garoonError(400, '00211', 'limit');
  return offset < 0 ? garoonError(400, '00210', 'offset') : null;
};

/**
 * Garoon, base/get-users. A page may hold fewer users than `limit` though more exist: those the
 * caller may not see count in the paging, and `pageCap` may make pages shorter still.
 */
export const garoonUsers = ({ request, state, edition }: GaroonCall): VendorAnswer => {
  const stray = [...request.query.keys()].find((key) => !PARAMETERS.includes(key));
  if (stray !== undefined) return garoonError(400, '00202', stray);
  const limit = integer(request.query.get('limit'), DEFAULT_LIMIT);
  const offset = integer(request.query.get('offset'), 0);
  if (limit === null || offset === null) return garoonError(400, '00202', 'limit, offset');
  const outOfRange = rangeError(limit, offset);
  if (outOfRange !== null) return outOfRange;
  const wanted = (request.query.get('name') ?? '').toLocaleLowerCase();
  const found = state.users.filter((user) =>
    [user.name, user.code].some((text) => text.toLocaleLowerCase().includes(wanted)),
  );
  const size = Math.min(limit, state.pageCap ?? limit);
  const showCode = edition === 'cloud' || state.loginNamesPublic;
  const page = found.slice(offset, offset + size).filter((user) => !user.hidden);
  return answers.json(200, {
    users: page.map(({ id, name, code }) => ({ id, name, ...(showCode ? { code } : {}) })),
    hasNext: found.length > offset + size,
  });
};
