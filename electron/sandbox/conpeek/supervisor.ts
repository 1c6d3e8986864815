import type { VendorRequest } from '../exchange.ts';
import type { ReceivedLog } from '../received-log.ts';
import type { SiteDeps } from '../site-deps.ts';
import type { ForcedBreak } from './conpeek-state.ts';
import { updateWorkState } from './update-work-state.ts';

/** A supervisor, who sends users on a break from a console of the vendor's own. */
export interface Supervisor {
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

/** A supervisor of the sample Conpeek. */
export const createSupervisor = (deps: SupervisorDeps): Supervisor => ({
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
