import { createHash } from 'node:crypto';
import { afterEach } from 'vitest';
import {
  createSampleWorkplace,
  type SampleWorkplace,
  type SampleWorkplaceOptions,
} from '../../../electron/sandbox/sample-workplace.ts';

/** Sunday, 22 November 2026, 12:00 UTC. */
export const NOON = Date.UTC(2026, 10, 22, 12);

interface Clock {
  /** Epoch ms. */
  at: number;
}

export interface Fixture {
  readonly workplace: SampleWorkplace;
  readonly clock: Clock;
}

/** What a call came to; `json` is undefined when the body is not JSON. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly json: unknown;
}

interface Call {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** A string goes out as it is, anything else as JSON. */
  readonly body?: unknown;
}

const started: SampleWorkplace[] = [];

afterEach(async () => {
  await Promise.all(started.splice(0).map((workplace) => workplace.stop()));
});

const repeatable = (): ((count: number) => Uint8Array) => {
  let turn = 0;
  return (count) => {
    turn += 1;
    return createHash('sha512').update(String(turn)).digest().subarray(0, count);
  };
};

/** Starts a workplace that is stopped after the test; its clock stands still until moved. */
export const startWorkplace = async (
  options: Partial<SampleWorkplaceOptions> = {},
): Promise<Fixture> => {
  const clock: Clock = { at: NOON };
  const workplace = await createSampleWorkplace({
    now: () => clock.at,
    random: repeatable(),
    ...options,
  });
  started.push(workplace);
  return { workplace, clock };
};

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** One call over real HTTP that follows no redirect. */
export const call = async (url: string, request: Call = {}): Promise<Answer> => {
  const { method = 'GET', headers = {}, body } = request;
  const response = await fetch(url, {
    method,
    headers,
    redirect: 'manual',
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, json: parse(text) };
};

export const JSON_TYPE = { 'content-type': 'application/json' } as const;
