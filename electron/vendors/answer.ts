import type { Failure, NoticeCode } from '../contract/views/delivery.ts';
import type { Json } from '../contract/json.ts';
import { failure } from './port.ts';
import { readText, type AnswerHeaders, type TransportAnswer } from './transport.ts';

/** What a vendor answered; `body` is null if there was none, or none that can be read as JSON. */
export interface Answer {
  readonly kind: 'answer';
  readonly status: number;
  readonly headers: AnswerHeaders;
  readonly body: Json | null;
}

/** Whether a successful answer must hold JSON, or may be empty. */
export type Accept = 'json' | 'none';

/** The largest answer that is read, in bytes. */
const mostBytes = 5_000_000;

/**
 * Reads an answer. HTML, half a JSON text or nothing where JSON is due is an `unexpected-response`
 * (docs/control.md#sign-in); with an error status the status counts, whatever the body is.
 */
export async function readAnswer(
  { status, headers, body: bytes }: TransportAnswer,
  accept: Accept,
): Promise<Answer | Failure> {
  const text = await readText(bytes, mostBytes);
  if (text === null) {
    return failure('unexpected-response', 'broken-answer', { reason: 'too-large' });
  }
  const body = parse(text);
  const isOk = status >= 200 && status < 300;
  const problem = isOk ? problemOf({ text, headers, body }, accept) : null;
  return problem === null
    ? { kind: 'answer', status, headers, body: body ?? null }
    : failure('unexpected-response', problem);
}

interface Read {
  readonly text: string;
  readonly headers: AnswerHeaders;
  /** Absent if the text is no JSON. */
  readonly body: Json | undefined;
}

/** What is wrong with a successful answer; HTML is never what a vendor's API says. */
function problemOf({ text, headers, body }: Read, accept: Accept): NoticeCode | null {
  if (text === '') {
    return accept === 'json' ? 'empty-answer' : null;
  }
  if (isHtml(headers)) {
    return 'not-json';
  }
  if (accept === 'none' || (body !== undefined && isJson(headers))) {
    return null;
  }
  return isJson(headers) ? 'broken-answer' : 'not-json';
}

/** An answer that does not say what it is may be JSON; one that says it is something else is not. */
function isJson(headers: AnswerHeaders): boolean {
  const type = headers.get('content-type') ?? 'application/json';
  return /^\s*[\w.-]+\/(?:[\w.+-]+\+)?json\s*(?:;|$)/iu.test(type);
}

function isHtml(headers: AnswerHeaders): boolean {
  return /html/iu.test(headers.get('content-type') ?? '');
}

function parse(text: string): Json | undefined {
  try {
    // JSON.parse gives nothing but JSON values; checking each again costs more than the call.
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}
