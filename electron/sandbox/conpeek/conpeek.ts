import { answers } from '../answers.ts';
import type { VendorAnswer, VendorRequest } from '../exchange.ts';
import { matchRoute, type Route } from '../routes.ts';
import type { ReceivedLog } from '../received-log.ts';
import type { SiteDeps, VendorSite } from '../site-deps.ts';
import { conpeekError } from './conpeek-errors.ts';
import { type ConpeekState, createConpeekState } from './conpeek-state.ts';
import { createSupervisor, type Supervisor } from './supervisor.ts';
import { updateWorkState } from './update-work-state.ts';

/** The sample Conpeek with its state and the key that opens it. */
export interface ConpeekSite extends VendorSite {
  readonly state: ConpeekState & Supervisor;
  readonly apiKey: string;
}

type Run = (request: VendorRequest, values: readonly string[]) => VendorAnswer;

type ConpeekDeps = SiteDeps & { readonly log: Pick<ReceivedLog, 'add'> };

/** Conpeek's management API: a bare origin, the raw key in `Authorization`. */
export const createConpeekSite = (deps: ConpeekDeps): ConpeekSite => {
  const { assumptions, now, log } = deps;
  const tenant = createConpeekState(deps.people);
  const supervisor = createSupervisor({ state: tenant, assumptions, now, log });
  const state = Object.assign(tenant, supervisor);
  const apiKey = deps.ids.secret();
  const error = (status: number): VendorAnswer => conpeekError(assumptions, status);
  const routes: readonly Route<Run>[] = [
    {
      method: 'PUT',
      pattern: '/tenant_user/:user/work_state',
      run: (request, [user = '']) => updateWorkState({ state, assumptions }, request, user),
    },
    {
      method: 'GET',
      pattern: '/online_mode',
      run: () =>
        assumptions['CP-2'] === 'list' ? answers.json(200, { data: state.modes }) : error(404),
    },
  ];
  return {
    state,
    apiKey,
    errorOf: error,
    handle: (request) => {
      if (request.headers.authorization !== apiKey) return error(401);
      const match = matchRoute(routes, request.method, request.path);
      // 405 is not among the documented codes: a method that does not exist is no resource.
      return match.kind === 'found' ? match.run(request, match.values) : error(404);
    },
  };
};
