import { answers, type VendorAnswer, type VendorRequest } from '../exchange.ts';
import { matchRoute, type Route } from '../routes.ts';
import type { ReceivedLog } from '../received-log.ts';
import type { SiteDeps, VendorSite } from '../sites.ts';
import { conpeekError } from './error.ts';
import { type ConpeekState, createConpeekState, type ForcedBreak } from './state.ts';
import { updateWorkState } from './update-work-state.ts';

/** A supervisor, who sends users on a break from a console of the vendor's own. */
interface Supervisor {
  /**
   * Sends a user on a break. The rules of groups hold as in any call, and the call stands in the
   * log of what was received; a break that the user cannot take is the caller's error and throws.
   */
  forceBreak(idOrName: string, forced: ForcedBreak): void;
}

type SupervisorDeps = Parameters<typeof updateWorkState>[0] &
  Pick<SiteDeps, 'now'> & { readonly log: Pick<ReceivedLog, 'add'> };

/** Tells in the log who called. */
const CONSOLE = 'Supervisor console';

const createSupervisor = (deps: SupervisorDeps): Supervisor => ({
  forceBreak: (idOrName, { type, cause, note = '' }) => {
    const request: VendorRequest = {
      method: 'PUT',
      path: `/tenant_user/${encodeURIComponent(idOrName)}/work_state`,
      query: new URLSearchParams(),
      headers: { 'content-type': 'application/json', 'user-agent': CONSOLE },
      body: JSON.stringify({
        work_state: 'ONBREAK',
        break_type: type,
        break_cause: cause,
        break_note: note,
      }),
    };
    const { status } = updateWorkState(deps, request, idOrName);
    deps.log.add(request, { at: deps.now(), site: 'conpeek', status, fault: null });
    if (status !== 200) {
      throw new RangeError(`${idOrName} cannot take the Conpeek break ${cause}: ${String(status)}`);
    }
  },
});

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
