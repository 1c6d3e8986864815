import { answers, type VendorAnswer } from './exchange.ts';
import type { Reply } from './http-server.ts';

/** What goes wrong with a request. */
export type Fault =
  /** Nothing but the plan's latency. */
  | { readonly kind: 'slow' }
  /** The request is read and never answered. */
  | { readonly kind: 'hang' }
  /** The connection is reset without an answer. */
  | { readonly kind: 'drop' }
  /** An error in the vendor's own shape, with the given extra headers. */
  | {
      readonly kind: 'status';
      readonly status: number;
      /** Sent as `Retry-After`: seconds, or an HTTP date. */
      readonly retryAfter?: string;
      /** Sent as `rateLimit-reset`, in seconds. */
      readonly rateResetSeconds?: number;
      readonly headers?: Readonly<Record<string, string>>;
    }
  /** An HTML page, by default with status 200. */
  | { readonly kind: 'html'; readonly status?: number }
  /** A complete answer whose body stops in the middle. */
  | { readonly kind: 'half-body' }
  /** An answer that is cut off with the connection in the middle of its body. */
  | { readonly kind: 'cut-body' }
  /** The right status without a body. */
  | { readonly kind: 'empty-body' }
  | { readonly kind: 'redirect'; readonly location: string; readonly status?: number };

/** A fault, and which requests it befalls. */
export interface FaultPlan {
  readonly fault: Fault;
  /** Milliseconds to wait before the answer; the request is taken in at once. */
  readonly latencyMs?: number;
  /** For so many requests; until cleared when absent. */
  readonly times?: number;
  /** Only requests with this method. */
  readonly method?: string;
  /** Whether the vendor carries the request out all the same; by default as the fault suggests. */
  readonly carriedOut?: boolean;
}

/** The faults of one site. */
export interface FaultSwitch {
  /** Replaces all plans; the first one that fits a request and is not used up is applied. */
  set(...plans: readonly FaultPlan[]): void;
  clear(): void;
  /** The plan for a request with this method, which counts as one of its times. */
  take(method: string): FaultPlan | null;
}

export const createFaultSwitch = (): FaultSwitch => {
  let plans: { readonly plan: FaultPlan; left: number }[] = [];
  return {
    set: (...next) => {
      plans = next.map((plan) => ({ plan, left: plan.times ?? Number.POSITIVE_INFINITY }));
    },
    clear: () => {
      plans = [];
    },
    take: (method) => {
      const found = plans.find(
        ({ plan, left }) => left > 0 && (plan.method ?? method).toUpperCase() === method,
      );
      if (found === undefined) return null;
      found.left -= 1;
      return found.plan;
    },
  };
};

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
