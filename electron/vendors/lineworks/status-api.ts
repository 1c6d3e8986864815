import type { Failure } from '../../contract/views/delivery.ts';
import type { JsonObject } from '../../contract/json.ts';
import type { Answer } from '../answer.ts';
import { failure } from '../port.ts';
import type { VendorHttp, VendorRequest } from '../http.ts';
import { isSuccess } from '../answer-failure.ts';
import {
  changedBody,
  isBeyondPatch,
  newBody,
  wholeBody,
  recordInReply,
  recordsInList,
  type Listed,
} from './record.ts';
import type { StatusPlan } from './plan-status.ts';
import { isGone, lineworksFailure } from './failure.ts';

/** A write that went through; the reply may hold no record. */
interface Written {
  readonly kind: 'written';
  readonly reply: Listed;
}

/** The list was out of date: the record has gone (404), or there is one already (409). */
export interface Outdated {
  readonly kind: 'outdated';
  readonly failure: Failure;
}

export type Write = Pick<StatusPlan, 'held' | 'next' | 'meant'>;

/** The status records of one member (LINE WORKS, user-user-profile-status-list). */
export interface StatusApi {
  list(): Promise<Listed | Failure>;
  create(write: Pick<Write, 'next'>): Promise<Written | Outdated | Failure>;
  update(id: string, write: Write): Promise<Written | Outdated | Failure>;
  /** Gone already counts as removed. */
  remove(id: string): Promise<'removed' | Failure>;
}

export interface StatusApiDeps {
  readonly http: VendorHttp;
  readonly userId: string;
  readonly signal: AbortSignal;
  /** Epoch ms. */
  readonly now: () => number;
}

const notAllowed = 405;
const conflict = 409;

export function createStatusApi({ http, userId, signal, now }: StatusApiDeps): StatusApi {
  const path = ['users', userId, 'user-profile-statuses'];

  async function send(request: Omit<VendorRequest, 'signal'>): Promise<Answer | Failure> {
    return await http.send({ ...request, signal });
  }

  function read(answer: Answer, isOutdated: boolean): Written | Outdated | Failure {
    if (isSuccess(answer)) return { kind: 'written', reply: recordInReply(answer.body) };
    const problem = lineworksFailure(answer, { now: now() });
    return isOutdated ? { kind: 'outdated', failure: problem } : problem;
  }

  async function replace(id: string, json: JsonObject): Promise<Written | Outdated | Failure> {
    const answer = await send({ method: 'PUT', path: [...path, id], json, accept: 'none' });
    return answer.kind === 'answer' ? read(answer, isGone(answer)) : answer;
  }

  return {
    async list() {
      const answer = await send({ method: 'GET', path });
      if (answer.kind !== 'answer') return answer;
      if (!isSuccess(answer)) {
        return lineworksFailure(answer, { now: now(), notFound: 'user-not-found' });
      }
      return recordsInList(answer.body) ?? failure('unexpected-response', 'unknown-answer');
    },
    async create({ next }) {
      const json = newBody(next);
      const answer = await send({ method: 'POST', path, json, accept: 'none' });
      return answer.kind === 'answer' ? read(answer, answer.status === conflict) : answer;
    },
    async update(id, write) {
      if (isBeyondPatch(write)) return await replace(id, wholeBody(write.next));
      const json = changedBody(write);
      const answer = await send({ method: 'PATCH', path: [...path, id], json, accept: 'none' });
      if (answer.kind !== 'answer') return answer;
      if (answer.status === notAllowed) return await replace(id, wholeBody(write.next));
      return read(answer, isGone(answer));
    },
    async remove(id) {
      const answer = await send({ method: 'DELETE', path: [...path, id], accept: 'none' });
      if (answer.kind !== 'answer') return answer;
      const isDone = isSuccess(answer) || isGone(answer);
      return isDone ? 'removed' : lineworksFailure(answer, { now: now() });
    },
  };
}
