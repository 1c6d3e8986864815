import type { Failure } from '../../contract/views/delivery.ts';
import { createVendorHttp } from '../http.ts';
import type { Connection, VendorSession } from '../port.ts';
import type { LineworksAccount, LineworksCredentials, LineworksSetting } from './schemas.ts';
import { createAttempts } from './ownership.ts';
import { availableWord } from './status-fields.ts';
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

export function openSession(
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
