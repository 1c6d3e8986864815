import type * as z from 'zod';
import { answers, type VendorAnswer, readJsonBody } from '../exchange.ts';
import type { Assumptions } from '../assumptions.ts';
import { type Employee, employeeSchema } from './employee.ts';
import { employeeView, isVisible, idealistError } from './replies.ts';
import type { IdealistState } from './state.ts';

type Filter<Value> =
  { readonly kind: 'ok'; readonly wanted: readonly Value[] | null } | { readonly kind: 'invalid' };

/** A filter is a JSON array inside the query string. */
const readFilter = <Value>(
  query: URLSearchParams,
  name: string,
  schema: z.ZodType<Value[]>,
): Filter<Value> => {
  const text = query.get(name);
  if (text === null) return { kind: 'ok', wanted: null };
  const read = readJsonBody(text, schema);
  return read.kind === 'ok' ? { kind: 'ok', wanted: read.value } : { kind: 'invalid' };
};

const natural = (text: string | null, fallback: number): number =>
  text !== null && /^\d{1,6}$/u.test(text) ? Number(text) : fallback;

/** The part of a list that the paging parameters ask for. */
const rangeOf = (
  { limitParameter, offsetParameter, pages, pageSize }: IdealistState['envelope'],
  query: URLSearchParams,
): readonly [number, number] => {
  if (pages !== undefined) {
    const number = Math.max(natural(query.get(pages.parameter), pages.first) - pages.first, 0);
    return [number * pageSize, (number + 1) * pageSize];
  }
  const limit = Math.min(natural(query.get(limitParameter), pageSize), pageSize);
  const offset = natural(query.get(offsetParameter), 0);
  return [offset, offset + limit];
};

const page = (
  state: IdealistState,
  assumptions: Readonly<Assumptions>,
  found: { readonly all: readonly Employee[]; readonly query: URLSearchParams },
): VendorAnswer => {
  const { all, query } = found;
  const { items, total } = state.envelope;
  const records = all
    .slice(...rangeOf(state.envelope, query))
    .map((employee) => employeeView(state, employee));
  switch (assumptions['ID-1']) {
    case 'array':
      return answers.json(200, records);
    case 'items-total':
      return answers.json(200, { items: records, total: all.length });
    case 'configurable':
      return answers.json(200, {
        [items]: records,
        ...(total === null ? {} : { [total]: all.length }),
      });
  }
};

/** Idealist, user: `GET /api/user` with `query`, `roles` and, for franchisors, `franchisees`. */
export const listEmployees = (
  state: IdealistState,
  assumptions: Readonly<Assumptions>,
  query: URLSearchParams,
): VendorAnswer => {
  const roles = readFilter(query, 'roles', employeeSchema.roles);
  const franchisees = readFilter(query, 'franchisees', employeeSchema.franchisees);
  if (roles.kind === 'invalid') return idealistError(400, 'roles: JSON array of roles expected');
  if (franchisees.kind === 'invalid') {
    return idealistError(400, 'franchisees: JSON array of ObjectIds expected');
  }
  if (franchisees.wanted !== null && !state.franchisor) {
    return idealistError(403, 'franchisees: for franchisors only');
  }
  const text = (query.get('query') ?? '').toLocaleLowerCase();
  const isWanted = (employee: Employee): boolean =>
    isVisible(state, employee) &&
    (employee.name ?? '').toLocaleLowerCase().includes(text) &&
    (roles.wanted?.includes(employee.role) ?? true) &&
    (franchisees.wanted?.some((id) => id === employee.franchisee?.['id']) ?? true);
  return page(state, assumptions, { all: state.employees.filter(isWanted), query });
};
