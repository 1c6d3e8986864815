import { describe, expect, it } from 'vitest';
import { accountFailure } from '../../../electron/wording/account-problem-text.ts';
import { speechOf } from '../controls/support.ts';

const { texts } = await speechOf('en');

describe('why a vendor did not do what was asked', () => {
  it('tells a record that somebody else changed apart, since that can be put right', () => {
    const notice = { code: 'record-changed', params: { keys: 'job_title' } } as const;
    const failure = accountFailure({ kind: 'failed', name: 'Records', notice }, texts);
    expect(failure.code).toBe('changed-meanwhile');
    expect(failure.sentence).toContain('job_title');
  });

  it.each(['schedule-changed', 'schedule-gone', 'schedule-started', 'schedule-taken'] as const)(
    'tells a planned status that is not as it was seen apart, too (%s)',
    (code) => {
      const failure = accountFailure({ kind: 'failed', name: 'Planner', notice: { code } }, texts);
      expect(failure.code).toBe('changed-meanwhile');
    },
  );

  it('is any other failure otherwise', () => {
    const notice = { code: 'unreachable' } as const;
    const failure = accountFailure({ kind: 'failed', name: 'Records', notice }, texts);
    expect(failure.code).toBe('failed');
    expect(failure.sentence).toContain('Records');
  });
});
