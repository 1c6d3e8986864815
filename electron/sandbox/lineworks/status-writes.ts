import * as z from 'zod';
import { answers, type VendorAnswer, declaresJson, readJsonBody } from '../exchange.ts';
import { type LineworksCall, lineworksError, statusView } from './call.ts';
import { type StatusFields, type StatusRecord, PROFILE_STATUS_IDS } from './profile-status.ts';

/** LINE WORKS, user-profile-status: `YYYY-MM-DDThh:mm:ssTZD`, whole seconds with an offset. */
const dateTime = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:Z|[+-]\d{2}:\d{2})$/u, 'format date-time')
  .refine((text) => !Number.isNaN(Date.parse(text)), 'no such time');

const autoReply = z.strictObject({
  content: z.string().max(300).optional(),
  sentDirectlyToMe: z.boolean().default(false),
});

const optionalFields = {
  statusMessage: z.string().max(50).nullable().optional(),
  startTime: dateTime.nullable().optional(),
  endTime: dateTime.nullable().optional(),
  autoReplyMail: z
    .strictObject({ internal: autoReply.optional(), external: autoReply.optional() })
    .nullable()
    .optional(),
};

const profileStatusId = z.enum(PROFILE_STATUS_IDS);

/** Bodies of POST and PUT, and of PATCH, where nothing is required. Lengths count UTF-16 units. */
const statusSchema = {
  whole: z.strictObject({ profileStatusId, ...optionalFields }),
  partial: z.strictObject({ profileStatusId: profileStatusId.optional(), ...optionalFields }),
} as const;

/** A body of any of the three. */
type StatusBody = z.infer<typeof statusSchema.partial>;

type Read<Value> =
  | { readonly kind: 'ok'; readonly value: Value }
  | { readonly kind: 'refused'; readonly answer: VendorAnswer };

const readBody = <Value>(call: LineworksCall, schema: z.ZodType<Value>): Read<Value> => {
  const refuse = (answer: VendorAnswer): Read<Value> => ({ kind: 'refused', answer });
  if (!declaresJson(call.request.headers)) return refuse(lineworksError(415));
  const body = readJsonBody(call.request.body, schema);
  if (body.kind === 'not-json') return refuse(lineworksError(400, 'The body is not JSON'));
  if (body.kind === 'ok') return body;
  return refuse(lineworksError(400, `${body.field}: ${body.problem}`));
};

const fieldsOf = (
  body: StatusBody,
  kept: Omit<StatusFields, 'profileStatusId'> | null,
): Omit<StatusFields, 'profileStatusId'> => {
  const pick = <Value>(sent: Value | undefined, before: Value | undefined): Value | null =>
    (sent === undefined ? before : sent) ?? null;
  return {
    statusMessage: pick(body.statusMessage, kept?.statusMessage),
    startTime: pick(body.startTime, kept?.startTime),
    endTime: pick(body.endTime, kept?.endTime),
    autoReplyMail: pick(body.autoReplyMail, kept?.autoReplyMail),
  };
};

const timesProblem = ({ startTime, endTime }: StatusFields): string | null => {
  if (startTime === null) return null;
  if (endTime === null) return 'startTime: endTime is required';
  return Date.parse(endTime) <= Date.parse(startTime) ? 'endTime: not after startTime' : null;
};

const problemOf = (call: LineworksCall, fields: StatusFields): VendorAnswer | null => {
  const { state } = call;
  if (!state.statusesEnabled) return lineworksError(403, 'The status must be enable.');
  if (state.definitionOf(fields.profileStatusId)?.used !== true) {
    return lineworksError(403, 'Not used status.');
  }
  const times = timesProblem(fields);
  return times === null ? null : lineworksError(400, times);
};

const kindOf = (call: LineworksCall, fields: StatusFields): StatusRecord['scheduleType'] =>
  fields.startTime !== null && Date.parse(fields.startTime) > call.now() ? 'RESERVED' : 'PRESENT';

const otherOfKind = (
  call: LineworksCall,
  userId: string,
  record: Pick<StatusRecord, 'scheduleType' | 'userProfileStatusId'>,
): StatusRecord | undefined =>
  call.state
    .statusesOf(userId)
    .find(
      (other) =>
        other.scheduleType === record.scheduleType &&
        other.userProfileStatusId !== record.userProfileStatusId,
    );

const store = (call: LineworksCall, userId: string, record: StatusRecord): VendorAnswer => {
  call.state.store.put(userId, record);
  return answers.json(200, statusView(call.state, record));
};

/** LINE WORKS, user-profile-status-create. */
const create = (call: LineworksCall, userId: string): VendorAnswer => {
  const body = readBody(call, statusSchema.whole);
  if (body.kind === 'refused') return body.answer;
  const fields = { profileStatusId: body.value.profileStatusId, ...fieldsOf(body.value, null) };
  const problem = problemOf(call, fields);
  if (problem !== null) return problem;
  const ended = fields.endTime !== null && Date.parse(fields.endTime) <= call.now();
  if (ended && call.assumptions['LW-3'] === '400-past') {
    return lineworksError(400, 'endTime: in the past');
  }
  const fresh: StatusRecord = {
    ...fields,
    userProfileStatusId: call.state.newStatusId(),
    scheduleType: kindOf(call, fields),
  };
  const existing = otherOfKind(call, userId, fresh);
  if (existing !== undefined && call.assumptions['LW-1'] === '409') return lineworksError(409);
  const userProfileStatusId = existing?.userProfileStatusId ?? fresh.userProfileStatusId;
  return {
    ...store(call, userId, { ...fresh, userProfileStatusId }),
    status: Number(call.assumptions['LW-2']),
  };
};

const update = (
  call: LineworksCall,
  target: { readonly userId: string; readonly record: StatusRecord },
  fields: StatusFields,
): VendorAnswer => {
  const problem = problemOf(call, fields);
  if (problem !== null) return problem;
  const record = { ...target.record, ...fields, scheduleType: kindOf(call, fields) };
  return otherOfKind(call, target.userId, record) === undefined
    ? store(call, target.userId, record)
    : lineworksError(409);
};

/** LINE WORKS, user-profile-status-update-put: what is left out is reset. */
const replace = (call: LineworksCall, userId: string, record: StatusRecord): VendorAnswer => {
  const body = readBody(call, statusSchema.whole);
  if (body.kind === 'refused') return body.answer;
  const { profileStatusId } = body.value;
  return update(call, { userId, record }, { profileStatusId, ...fieldsOf(body.value, null) });
};

/** LINE WORKS, user-profile-status-update-patch: what is left out is kept, null clears. */
const patch = (call: LineworksCall, userId: string, record: StatusRecord): VendorAnswer => {
  const body = readBody(call, statusSchema.partial);
  if (body.kind === 'refused') return body.answer;
  const profileStatusId = body.value.profileStatusId ?? record.profileStatusId;
  return update(call, { userId, record }, { profileStatusId, ...fieldsOf(body.value, record) });
};

export const statusWrites = { create, replace, patch } as const;
