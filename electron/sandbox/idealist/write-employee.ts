import type * as z from 'zod';
import {
  answers,
  type VendorAnswer,
  type VendorRequest,
  declaresJson,
  readJsonBody,
} from '../exchange.ts';
import type { Assumptions } from '../assumptions.ts';
import { type Employee, employeeSchema } from './employee.ts';
import { employeeView, isVisible, idealistError } from './replies.ts';
import type { IdealistState } from './state.ts';

type UpdateBody = z.infer<typeof employeeSchema.update>;

const orNull = <Value>(value: Value | null | undefined): Value | null => value ?? null;

/** Idealist, user: the full name is that of the person, with the job title. */
const composed = ({ first_name, last_name, job_title }: UpdateBody): string | null => {
  const name = [first_name, last_name].filter((part) => part).join(' ');
  const whole = [name, job_title].filter((part) => part).join(', ');
  return whole === '' ? null : whole;
};

/** Idealist, user: absent keys become null. What the caller cannot see, they cannot null either. */
const written = (
  state: IdealistState,
  body: UpdateBody,
  kept: Employee['franchisee'],
): Omit<Employee, 'id' | 'role'> => ({
  username: orNull(body.username),
  name: state.composesName ? composed(body) : orNull(body.name),
  first_name: orNull(body.first_name),
  last_name: orNull(body.last_name),
  job_title: orNull(body.job_title),
  image: orNull(body.image),
  units: orNull(body.units),
  attributes: orNull(body.attributes),
  franchisee: state.franchisor ? orNull(body.franchisee) : kept,
});

const invalid = (body: { readonly field: string; readonly problem: string }): VendorAnswer =>
  idealistError(400, `${body.field}: ${body.problem}`);

interface WriteDeps {
  readonly state: IdealistState;
  readonly assumptions: Readonly<Assumptions>;
  readonly newId: () => string;
}

/** The reply to a write (ID-2); that of a POST is described no better. */
const replyOf = (
  { state, assumptions }: WriteDeps,
  status: number,
  employee: Employee,
): VendorAnswer =>
  assumptions['ID-2'] === 'record'
    ? answers.json(status, employeeView(state, employee))
    : answers.empty(status);

const forFranchisors = ({ state }: WriteDeps, body: UpdateBody): VendorAnswer | null =>
  body.franchisee !== undefined && !state.franchisor
    ? idealistError(400, 'franchisee: for franchisors only')
    : null;

/**
 * `POST /api/user`: only `role` is required. The vendor's sample sends no JSON Content-Type. Whom a
 * franchisee's client makes is an employee of that franchisee.
 */
const create = (deps: WriteDeps, request: VendorRequest): VendorAnswer => {
  const { state, newId } = deps;
  const body = readJsonBody(request.body, employeeSchema.create);
  if (body.kind === 'not-json') return idealistError(400, 'JSON expected');
  if (body.kind === 'invalid') return invalid(body);
  const refused = forFranchisors(deps, body.value);
  if (refused !== null) return refused;
  const keys = written(state, body.value, state.franchisee);
  const employee = { id: newId(), role: body.value.role, ...keys };
  state.put(employee);
  return replyOf(deps, 201, employee);
};

const refusal = (deps: WriteDeps, body: UpdateBody): VendorAnswer | null => {
  const fixed = body.id !== undefined ? 'id' : body.role !== undefined ? 'role' : null;
  return fixed !== null && deps.assumptions['ID-3'] === '400'
    ? idealistError(400, `${fixed}: cannot be changed`)
    : forFranchisors(deps, body);
};

/** `PUT /api/user/{id}`. */
const update = (deps: WriteDeps, request: VendorRequest, id: string): VendorAnswer => {
  const { state } = deps;
  const employee = state.recordOf(id);
  if (employee === undefined || !isVisible(state, employee)) {
    return idealistError(404, 'no such employee');
  }
  if (!declaresJson(request.headers)) return idealistError(415, 'application/json expected');
  const body = readJsonBody(request.body, employeeSchema.update);
  if (body.kind === 'not-json') return idealistError(400, 'JSON expected');
  if (body.kind === 'invalid') return invalid(body);
  const refused = refusal(deps, body.value);
  if (refused !== null) return refused;
  const next = { ...employee, ...written(state, body.value, employee.franchisee) };
  state.put(next);
  return replyOf(deps, 200, next);
};

export const writeEmployee = { create, update } as const;
