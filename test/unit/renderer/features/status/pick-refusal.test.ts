import { describe, expect, it } from 'vitest';
import type { Failure } from '../../../../../renderer/bridge/client.ts';
import { pickRefusalOf } from '../../../../../renderer/features/status/pick-refusal.ts';

function refusedAt(field: string, sentence: string): Failure {
  return { kind: 'answered', error: { code: 'usage', path: [field], sentence } };
}

describe('a refused pick', () => {
  it('is said at the field that it names', () => {
    expect(pickRefusalOf(refusedAt('message', 'a reason is needed'))).toEqual({
      at: 'message',
      text: 'a reason is needed',
    });
    expect(pickRefusalOf(refusedAt('until', 'this time has passed'))?.at).toBe('time');
  });

  it('is said for the whole where it names no field that is there', () => {
    expect(pickRefusalOf(refusedAt('STATUS', 'there is no "x"'))).toBeNull();
    expect(pickRefusalOf({ kind: 'unreachable' })).toBeNull();
  });
});
