import type { VendorAdapter, AddedProposal, Proposal, Connection, VendorSession } from '../port.ts';
import {
  lineworksAccountSchema,
  type LineworksAccount,
  keepsLineworksSession,
  lineworksCredentialSchema,
  type LineworksCredentials,
  lineworksSettingSchema,
  type LineworksSetting,
  profileStatusIdSchema,
} from './schemas.ts';
import { lineworksSignIn, type LineworksClient } from './sign-in.ts';
import { longest, availableWord } from './status-fields.ts';
import type { CatalogueEntry } from '../../contract/commands/directory.ts';
import type { Kind } from '../../contract/settings/status.ts';
import { isBuiltIn } from './built-in-statuses.ts';
import type { Failure } from '../../contract/views/delivery.ts';
import { createVendorHttp } from '../http.ts';
import { createAttempts } from './ownership.ts';
import { lineworksCatalogue } from './catalogue.ts';
import { clearStatus } from './clear-status.ts';
import { showStatus } from './show-status.ts';
import { findMember, type Member } from './member.ts';
import { createSchedule } from './schedule.ts';
import { mayWriteWith, createTokens } from './tokens.ts';
import { createSessionMemory } from './session-memory.ts';
import { createStatusApi, type StatusApi } from './status-api.ts';
import { withinBudget } from './rate-limit.ts';
import { begunNotice } from './scheduled-status.ts';

function openSession(
  connection: Connection<LineworksAccount, LineworksCredentials>,
): VendorSession<LineworksSetting> {
  const { account, now, transport, timeoutMs } = connection;
  const { baseUrl, user } = account;
  const memory = createSessionMemory(connection.credentials);
  const tokens = createTokens(connection, memory);
  const attempts = createAttempts();
  const allowInsecureHttp = account.allowInsecureHttp ?? false;
  const httpConnection = { baseUrl, allowInsecureHttp, transport, timeoutMs };
  const http = withinBudget(createVendorHttp({ ...httpConnection, authorizer: tokens }), now);

  async function findUser(signal: AbortSignal): Promise<Member | Failure> {
    const member = await findMember(http, { user, signal, now: now() });
    if (member.kind === 'member' && user === 'me') {
      await memory.keep({ me: { userId: member.userId, baseUrl } });
    }
    return member;
  }

  /** No document lists `me` for the status calls (LW-5), so it is resolved once and remembered. */
  async function userId(signal: AbortSignal): Promise<string | Failure> {
    if (user !== 'me') return user;
    const { me } = memory.kept();
    if (me?.baseUrl === baseUrl) return me.userId;
    const member = await findUser(signal);
    return member.kind === 'member' ? member.userId : member;
  }

  async function begin(signal: AbortSignal): Promise<{ kind: 'ready'; api: StatusApi } | Failure> {
    const problem = await tokens.begin();
    if (problem !== null) return problem;
    const id = await userId(signal);
    if (typeof id !== 'string') return id;
    return { kind: 'ready', api: createStatusApi({ http, userId: id, signal, now }) };
  }

  return {
    async identify(signal) {
      const problem = await tokens.begin();
      if (problem !== null) return problem;
      const member = await findUser(signal);
      if (member.kind !== 'member') return member;
      const { userId: id, displayName } = member;
      const mayWrite = mayWriteWith(memory.kept().scope);
      return { kind: 'identified', user: id, displayName, mayWrite };
    },
    async catalogue(signal) {
      const problem = await tokens.begin();
      if (problem !== null) return problem;
      return await lineworksCatalogue({ http, member: await findUser(signal), signal, now });
    },
    async apply(request) {
      attempts.begin(request.unconfirmed);
      const ready = await begin(request.signal);
      if (ready.kind !== 'ready') return ready;
      const { scheduled } = memory.kept();
      const context = { api: ready.api, attempts, scheduled, now: now() };
      const { setting } = request;
      return setting.clear === true
        ? await clearStatus(context, request)
        : await showStatus(context, { ...request, setting });
    },
    async read(signal) {
      const ready = await begin(signal);
      if (ready.kind !== 'ready') return ready;
      const listed = await ready.api.list();
      if (listed.kind !== 'listed') return listed;
      const { record } = listed;
      const changed = begunNotice({ scheduled: memory.kept().scheduled, now: now() }, record);
      const shows = record?.fields.profileStatusId ?? availableWord;
      return { kind: 'read', shows, ...(changed === null ? {} : { changed }) };
    },
    schedule: createSchedule({ open: begin, memory, now }),
  };
}

const statusMessage = '{message}';

/**
 * The four statuses that every domain starts with and may switch off (LINE WORKS,
 * directory-profile-status-list); available is having none.
 */
const lineworksProposals: readonly Proposal<LineworksSetting>[] = [
  { kind: 'available', setting: { clear: true } },
  { kind: 'busy', setting: { profileStatusId: 'BUSY', statusMessage }, mayBeOff: true },
  { kind: 'break', setting: { profileStatusId: 'AWAY', statusMessage }, mayBeOff: true },
  { kind: 'away', setting: { profileStatusId: 'AWAY', statusMessage }, mayBeOff: true },
  { kind: 'away', setting: { profileStatusId: 'ABSENCE', statusMessage }, mayBeOff: true },
  { kind: 'offline', setting: { profileStatusId: 'LEAVE_OFFICE', statusMessage }, mayBeOff: true },
  { kind: 'offline', setting: { profileStatusId: 'ABSENCE', statusMessage }, mayBeOff: true },
];

/** The icons that say what somebody is doing (LINE WORKS, directory-profile-status-update-put). */
const kindsByIcon: ReadonlyMap<string, Kind> = new Map([
  ['ONLINE', 'available'],
  ['AT_OFFICE', 'available'],
  ['AT_HOME', 'available'],
  ['BUSY', 'busy'],
  ['URGENT', 'busy'],
  ['FOCUS_MODE', 'busy'],
  ['PHONE', 'busy'],
  ['MEETING', 'busy'],
  ['EDUCATION', 'busy'],
  ['EATING', 'break'],
  ['TEA_TIME', 'break'],
  ['AWAY', 'away'],
  ['BACK_SOON', 'away'],
  ['WORKING_OUTSIDE', 'away'],
  ['BUSINESS_TRIP', 'away'],
  ['OFF', 'offline'],
  ['HALF_DAY', 'offline'],
  ['VACATION', 'offline'],
  ['ABSENCE', 'offline'],
  ['SICK_LEAVE', 'offline'],
  ['LEAVE_OF_ABSENCE', 'offline'],
]);

/** A status that an administrator added; its icon says what kind it is, or nothing does. */
function lineworksProposalOf({
  setting,
  icon,
}: CatalogueEntry): AddedProposal<LineworksSetting> | null {
  const id = profileStatusIdSchema.safeParse(setting['profileStatusId']);
  if (!id.success || isBuiltIn(id.data)) return null;
  const kind = kindsByIcon.get(icon ?? '') ?? null;
  return { kind, setting: { profileStatusId: id.data, statusMessage } };
}

/** LINE WORKS, rate-limits: 240 a minute for the whole domain, and 60 on its smallest plan. */
const callsPerMinute = 60;

/** LINE WORKS: a member's profile status; available is having none. */
export const lineworks: VendorAdapter<
  LineworksAccount,
  LineworksCredentials,
  LineworksSetting,
  LineworksClient
> = {
  id: 'lineworks',
  capabilities: {
    messageLength: longest.message,
    nativeEnd: true,
    readBack: true,
    callsPerMinute,
    directory: false,
    schedule: true,
  },
  accountSchema: lineworksAccountSchema,
  addressSchema: lineworksAccountSchema.shape.baseUrl,
  credentialSchema: lineworksCredentialSchema,
  settingSchema: lineworksSettingSchema,
  proposals: lineworksProposals,
  proposalOf: lineworksProposalOf,
  signIn: lineworksSignIn,
  keepsSession: keepsLineworksSession,
  connect: openSession,
};
