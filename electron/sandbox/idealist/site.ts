import type { VendorAnswer, VendorRequest } from '../exchange.ts';
import { matchRoute, type Route } from '../routes.ts';
import type { SiteDeps, VendorSite } from '../sites.ts';
import { idealistError } from './replies.ts';
import { createIdealistState, type IdealistState } from './state.ts';
import { listEmployees } from './list-employees.ts';
import { writeEmployee } from './write-employee.ts';

/** The sample Idealist with its state and the token that opens it. */
export interface IdealistSite extends VendorSite {
  readonly state: IdealistState;
  readonly token: string;
}

type Run = (request: VendorRequest, values: readonly string[]) => VendorAnswer;

/** The first eight digits of an ObjectId: the second of its making, in hexadecimal. */
const secondsOf = (instant: number): string =>
  Math.floor(instant / 1000)
    .toString(16)
    .padStart(8, '0');

/** Idealist's employee API: two words before the token, list, create and update; nothing else exists. */
export const createIdealistSite = (deps: SiteDeps): IdealistSite => {
  const { assumptions, ids } = deps;
  const state = createIdealistState(deps.people);
  const token = ids.uuid();
  const newId = (): string => `${secondsOf(deps.now())}${ids.objectId().slice(8)}`;
  const write = { state, assumptions, newId };
  const routes: readonly Route<Run>[] = [
    {
      method: 'GET',
      pattern: '/api/user',
      run: (request) => listEmployees(state, assumptions, request.query),
    },
    {
      method: 'POST',
      pattern: '/api/user',
      run: (request) => writeEmployee.create(write, request),
    },
    {
      method: 'PUT',
      pattern: '/api/user/:id',
      run: (request, [id = '']) => writeEmployee.update(write, request, id),
    },
  ];
  return {
    state,
    token,
    errorOf: (status) => idealistError(status, 'error'),
    handle: (request) => {
      if (request.headers.authorization !== `Bearer persistent ${token}`) {
        return idealistError(Number(assumptions['ID-4']), 'unauthorised');
      }
      const match = matchRoute(routes, request.method, request.path);
      if (match.kind === 'found') return match.run(request, match.values);
      return match.kind === 'wrong-method'
        ? idealistError(405, 'method not allowed')
        : idealistError(404, 'not found');
    },
  };
};
