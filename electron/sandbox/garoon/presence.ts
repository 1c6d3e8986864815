import * as z from 'zod';
import { answers, type VendorAnswer, declaresJson, readJsonBody } from '../exchange.ts';
import { garoonError } from './error.ts';
import type { GaroonCall } from './call.ts';
import type { GaroonUser } from './state.ts';

const bodySchema = z.strictObject({
  status: z.strictObject({ code: z.string().optional() }).optional(),
  notes: z.string().optional(),
});

const STATUS_NAMES: Readonly<Record<GaroonUser['locale'], Readonly<Record<string, string>>>> = {
  en: { attend: 'At desk', absence: 'Absent', '': 'Not registered' },
  ja: { attend: '在席', absence: '不在', '': '登録がありません' },
};

const isoSeconds = (at: number): string => `${new Date(at).toISOString().slice(0, 19)}Z`;

const describe = (call: GaroonCall, user: GaroonUser): VendorAnswer => {
  const presence = call.state.presenceOf(user.code);
  const showCode = call.edition === 'cloud' || call.state.loginNamesPublic;
  return answers.json(200, {
    user: { id: user.id, ...(showCode ? { code: user.code } : {}), name: user.name },
    updatedAt: isoSeconds(presence.updatedAt),
    notes: presence.notes,
    status: {
      name: STATUS_NAMES[call.caller.locale][presence.code] ?? presence.code,
      code: presence.code,
    },
  });
};

const refusalOf = ({ state, assumptions }: GaroonCall, code: string): VendorAnswer | null => {
  if (['attend', 'absence', '', ...state.customStatuses].includes(code)) return null;
  switch (assumptions['GA-1']) {
    case '400-00212':
      return garoonError(400, '00212');
    case '400-other':
      return garoonError(400, 'OTHER');
    case '200':
      return null;
  }
};

const write = (call: GaroonCall, user: GaroonUser): VendorAnswer => {
  if (!declaresJson(call.request.headers)) return garoonError(415, '00103');
  const body = readJsonBody(call.request.body, bodySchema);
  if (body.kind === 'not-json') return garoonError(400, '00105');
  if (body.kind === 'invalid') return garoonError(400, '00202', `${body.field}: ${body.problem}`);
  // Garoon, update-presence-users-id: what is left out is updated with the empty string.
  const code = body.value.status?.code ?? '';
  const refusal = refusalOf(call, code);
  if (refusal !== null) return refusal;
  call.state.setPresence(user.code, { code, notes: body.value.notes ?? '' });
  return describe(call, user);
};

const mayChange = (caller: GaroonUser, user: GaroonUser): boolean =>
  caller.code === user.code || user.proxies.includes(caller.code);

/** Garoon, get-presence-users-* and update-presence-users-*: reading needs no right, writing does. */
export const garoonPresence = (call: GaroonCall, user: GaroonUser | undefined): VendorAnswer => {
  if (user === undefined) {
    return call.assumptions['GA-3'] === '404'
      ? garoonError(404, 'GRN_CMMN_00105')
      : garoonError(400, '00206');
  }
  if (call.request.method === 'GET') return describe(call, user);
  if (!mayChange(call.caller, user)) {
    return call.assumptions['GA-2'] === '403'
      ? garoonError(403, 'GRN_CMMN_00005')
      : garoonError(400, '00207');
  }
  return write(call, user);
};
