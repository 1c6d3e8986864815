import * as z from 'zod';
import {
  answers,
  type VendorAnswer,
  type VendorRequest,
  declaresJson,
  readJsonBody,
} from '../exchange.ts';
import type { Assumptions } from '../assumptions.ts';
import { conpeekError } from './error.ts';
import { type ConpeekState, type ConpeekUser, OFF_DUTY, type WorkStateRecord } from './state.ts';

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
export const updateWorkState = (
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
