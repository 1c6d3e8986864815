import { describe, expect, it } from 'vitest';
import type { Failure } from '../../../../../renderer/bridge/failure.ts';
import { pickRefusalOf } from '../../../../../renderer/features/status/pick-refusal.ts';

function said(message: string): Failure {
  return { kind: 'answered', error: { code: 'usage', message } };
}

describe('a refused pick', () => {
  it('is said at the field that it names', () => {
    expect(pickRefusalOf(said('message: a reason is needed'))).toEqual({
      at: 'message',
      text: 'a reason is needed',
    });
    expect(pickRefusalOf(said('until: this time has passed'))?.at).toBe('time');
  });

  it('is said for the whole where it names no field that is there', () => {
    expect(pickRefusalOf(said('STATUS: there is no "x"'))).toBeNull();
    expect(pickRefusalOf({ kind: 'unreachable' })).toBeNull();
  });
});
