import { answers } from './answers.ts';
import type { VendorAnswer } from './exchange.ts';
import type { Fault, FaultPlan } from './faults.ts';
import type { Reply } from './http-server.ts';

/** What the site would say by itself. */
interface RightAnswers {
  /** Carries the request out. */
  readonly carryOut: () => VendorAnswer;
  /** The vendor's error body for a status. */
  readonly errorOf: (status: number) => VendorAnswer;
}

const CARRIED_OUT: readonly Fault['kind'][] = ['slow', 'half-body', 'cut-body', 'empty-body'];

const withHeaders = (
  answer: VendorAnswer,
  fault: Extract<Fault, { kind: 'status' }>,
): VendorAnswer => ({
  ...answer,
  headers: {
    ...answer.headers,
    ...(fault.retryAfter === undefined ? {} : { 'retry-after': fault.retryAfter }),
    ...(fault.rateResetSeconds === undefined
      ? {}
      : { 'rateLimit-reset': String(fault.rateResetSeconds) }),
    ...fault.headers,
  },
});

const pageOf = (fault: Extract<Fault, { kind: 'html' | 'redirect' }>): VendorAnswer =>
  fault.kind === 'html'
    ? answers.html(fault.status ?? 200, 'Please wait')
    : answers.redirect(fault.location, fault.status);

const half = (answer: VendorAnswer): VendorAnswer => ({
  ...answer,
  body: answer.body.slice(0, Math.floor(answer.body.length / 2)),
});

/** What a vendor says whose answer is spoilt, and who has not done the work. */
const NOTHING_DONE: VendorAnswer = answers.json(200, {});

type Spoilt = Exclude<Fault, { kind: 'hang' | 'drop' | 'cut-body' }>;

const spoil = (fault: Spoilt, own: VendorAnswer, right: RightAnswers): VendorAnswer => {
  switch (fault.kind) {
    case 'slow':
      return own;
    case 'status':
      return withHeaders(right.errorOf(fault.status), fault);
    case 'half-body':
      return half(own);
    case 'empty-body':
      return { ...own, body: '' };
    case 'html':
    case 'redirect':
      return pageOf(fault);
  }
};

/** Turns a fault into what goes over the wire. */
export const faultyReply = (plan: FaultPlan, right: RightAnswers): Reply => {
  const { fault } = plan;
  const latencyMs = plan.latencyMs ?? 0;
  const carriedOut = plan.carriedOut ?? CARRIED_OUT.includes(fault.kind);
  const own = carriedOut ? right.carryOut() : NOTHING_DONE;
  if (fault.kind === 'hang') return { kind: 'hang' };
  if (fault.kind === 'drop') return { kind: 'drop', latencyMs };
  if (fault.kind === 'cut-body') return { kind: 'cut', answer: own, latencyMs };
  return { kind: 'answer', answer: spoil(fault, own, right), latencyMs };
};
