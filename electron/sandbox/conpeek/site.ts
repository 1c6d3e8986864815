import {
  answers,
  type VendorAnswer,
  type VendorRequest,
  declaresJson,
  readJsonBody,
} from '../exchange.ts';
import { matchRoute, type Route } from '../routes.ts';
import type { ReceivedLog } from '../received-log.ts';
import type { SiteDeps, VendorSite } from '../sites.ts';
import { conpeekError } from './error.ts';
import {
  type ConpeekState,
  createConpeekState,
  type ForcedBreak,
  type ConpeekUser,
  OFF_DUTY,
  type WorkStateRecord,
} from './state.ts';
import * as z from 'zod';
import type { Assumptions } from '../assumptions.ts';

const bodySchema = z.strictObject({
  work_state: z.enum(['ONLINE', 'OFFLINE', 'ONBREAK']),
  online_mode_id: z.int().optional(),
  break_type: z.enum(['COFFEE', 'BUSINESS']).optional(),
  break_cause: z.string().optional(),
  break_note: z.string().optional(),
});
type Body = z.infer<typeof bodySchema>;

type Verdict =
  | { readonly kind: 'ok'; readonly record: WorkStateRecord }
  | { readonly kind: 'refused'; readonly status: number; readonly text: string };

const refused = (status: number, text: string): Verdict => ({ kind: 'refused', status, text });

const hasStrayFields = (body: Body): boolean => {
  const breakFields = [body.break_type, body.break_cause, body.break_note];
  const strayBreak =
    body.work_state !== 'ONBREAK' && breakFields.some((field) => field !== undefined);
  return strayBreak || (body.work_state !== 'ONLINE' && body.online_mode_id !== undefined);
};

const goOnline = (state: WorkStateDeps['state'], body: Body): Verdict => {
  const id = body.online_mode_id ?? state.modes[0]?.id;
  const mode = state.modes.find((candidate) => candidate.id === id);
  if (mode === undefined) return refused(403, 'No such online mode');
  return { kind: 'ok', record: { ...OFF_DUTY, workState: 'ONLINE', onlineModeId: mode.id } };
};

const goOnBreak = (
  { state, assumptions }: WorkStateDeps,
  user: ConpeekUser,
  body: Body,
): Verdict => {
  const { break_type: type, break_cause: cause } = body;
  if (type === undefined) return refused(400, 'break_type is required');
  if (cause === undefined || cause === '') return refused(400, 'break_cause is required');
  if (!state.mayTake(user, { type, cause }))
    return refused(Number(assumptions['CP-3']), 'Break not available');
  const record: WorkStateRecord = {
    ...OFF_DUTY,
    workState: 'ONBREAK',
    breakType: type,
    breakCause: cause,
    breakNote: body.break_note ?? null,
  };
  return { kind: 'ok', record };
};

const decide = (deps: WorkStateDeps, user: ConpeekUser, body: Body): Verdict => {
  if (!user.mayWork) return refused(403, 'Such an action cannot be performed');
  if (deps.assumptions['CP-4'] === '403' && hasStrayFields(body)) {
    return refused(403, 'Field of another state');
  }
  switch (body.work_state) {
    case 'ONLINE':
      return goOnline(deps.state, body);
    case 'ONBREAK':
      return goOnBreak(deps, user, body);
    case 'OFFLINE':
      return { kind: 'ok', record: OFF_DUTY };
  }
};

interface WorkStateDeps {
  readonly state: Pick<ConpeekState, 'modes' | 'mayTake' | 'userOf' | 'change'>;
  readonly assumptions: Readonly<Assumptions>;
}

/** Conpeek, update_tenant_user_work_state: `PUT /tenant_user/{user}/work_state`. */
const updateWorkState = (
  deps: WorkStateDeps,
  request: VendorRequest,
  userName: string,
): VendorAnswer => {
  const error = (status: number, text?: string): VendorAnswer =>
    conpeekError(deps.assumptions, status, text);
  const user = deps.state.userOf(userName);
  if (user === undefined) return error(404);
  if (!declaresJson(request.headers)) return error(400, 'Content-Type must be application/json');
  const body = readJsonBody(request.body, bodySchema);
  if (body.kind === 'not-json') return error(400);
  if (body.kind === 'invalid') return error(400, `${body.field}: ${body.problem}`);
  const verdict = decide(deps, user, body.value);
  if (verdict.kind === 'refused') return error(verdict.status, verdict.text);
  const { record } = verdict;
  deps.state.change(userName, record);
  return answers.json(200, {
    data: {
      id: user.consultantId,
      work_state: record.workState,
      break_type: record.breakType,
      break_cause: record.breakCause,
      break_note: record.breakNote,
    },
  });
};

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
