import { describe, expect, test } from 'vitest';
import type { Json } from '../../../electron/contract/json.ts';
import { type Answer, redact } from '../../../electron/vendors/http.ts';
import { failureOf, wordsOf } from '../../../electron/vendors/answer-failure.ts';

const now = Date.parse('2026-11-22T12:00:00Z');

function answer(status: number, body: Json | null = null, retryAfter?: string): Answer {
  const headers = new Headers(retryAfter === undefined ? {} : { 'retry-after': retryAfter });
  return { kind: 'answer', status, headers, body };
}

describe('what a status means', () => {
  test.each([
    [401, 'auth-expired', 'credentials-refused'],
    [403, 'refused', 'no-permission'],
    [404, 'refused', 'vendor-said'],
    [408, 'transient', 'timed-out'],
    [422, 'refused', 'vendor-said'],
    [429, 'rate-limited', 'rate-limited'],
    [500, 'transient', 'server-error'],
    [520, 'transient', 'server-error'],
    [204, 'unexpected-response', 'unknown-answer'],
  ])('%i is %s', (status, kind, code) => {
    expect(failureOf(answer(status), { now })).toMatchObject({ kind, notice: { code } });
  });

  test('403 with words is reported in the words of the vendor', () => {
    const words = { error: { errorCode: 'GRN_X', message: 'not you' } };
    expect(failureOf(answer(403, words), { now })).toEqual({
      kind: 'refused',
      notice: { code: 'vendor-said', params: { status: 403, code: 'GRN_X', text: 'not you' } },
    });
  });

  test.each([
    ['7', 7000],
    ['Sun, 22 Nov 2026 12:00:30 GMT', 30_000],
    ['Sun, 22 Nov 2026 11:00:00 GMT', 0],
    ['99999999', 86_400_000],
    ['soon', null],
    ['-5', null],
  ])('Retry-After %s is read as %s ms', (text, retryAfterMs) => {
    expect(failureOf(answer(429, null, text), { now })).toMatchObject({ retryAfterMs });
  });

  test('503 with a time to wait is a rate limit', () => {
    expect(failureOf(answer(503, null, '2'), { now })).toMatchObject({
      kind: 'rate-limited',
      retryAfterMs: 2000,
    });
  });
});

describe('the words of a vendor', () => {
  test.each<[string, Json | null, object]>([
    ['Garoon', { error: { errorCode: 'C', message: 'm' } }, { code: 'C', text: 'm' }],
    ['LINE WORKS', { code: 'C', description: 'd' }, { code: 'C', text: 'd' }],
    [
      'OAuth',
      { error: 'invalid_grant', error_description: 'd' },
      { code: 'invalid_grant', text: 'd' },
    ],
    ['a bare error', { error: 'no such break' }, { text: 'no such break' }],
    ['a text', 'nope', { text: 'nope' }],
    ['nothing', null, {}],
    ['other types', { code: {}, message: 5 }, {}],
  ])('are found in the form of %s', (_, body, words) => {
    expect(wordsOf(body)).toEqual(words);
  });

  test('are shortened to 200 characters on one line', () => {
    const text = wordsOf({ message: `a\n\n${'b'.repeat(500)}` }).text ?? '';
    expect(text).toHaveLength(200);
    expect(text.startsWith('a bbb')).toBe(true);
  });

  test('never repeat a secret, wherever it stands', () => {
    const body = { error: ['bad key s3cret', { s3cret: 's3cret!' }] };
    expect(JSON.stringify(redact(body, ['s3cret']))).not.toContain('s3cret');
  });
});
