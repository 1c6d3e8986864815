import { describe, expect, it } from 'vitest';
import { automationSchema } from '../../../../../electron/contract/settings/automation.ts';
import {
  startRules,
  statusFor,
  withFirstRules,
} from '../../../../../renderer/features/welcome/first-rules.ts';

const none = automationSchema.parse({});
const statuses = [
  { id: 'on', kind: 'available' },
  { id: 'lunch', kind: 'break' },
  { id: 'gone', kind: 'away' },
] as const;

describe('the rules of the first start', () => {
  it('are away on lock and after five idle minutes, and available at the start', () => {
    const rules = startRules(none);
    expect(rules).toEqual({ lock: true, idle: true, idleAfter: 5, start: true });
    expect(withFirstRules(none, rules, statuses)).toEqual({
      ...none,
      lock: { afterSeconds: 0, status: 'gone' },
      idle: [{ afterSeconds: 300, status: 'gone' }],
      start: { status: 'on' },
    });
  });

  it('are only those that are wanted and that there is a status for', () => {
    const rules = { lock: false, idle: true, idleAfter: 15, start: true };
    expect(withFirstRules(none, rules, [{ id: 'gone', kind: 'away' }])).toEqual({
      ...none,
      idle: [{ afterSeconds: 900, status: 'gone' }],
    });
    expect(withFirstRules(none, startRules(none), [])).toEqual(none);
    expect(statusFor('lock', statuses)).toBe('gone');
    expect(statusFor('start', [{ id: 'lunch', kind: 'break' }])).toBeNull();
  });

  it('keep what other rules there are, and what these say besides', () => {
    const before = automationSchema.parse({
      sleep: { status: 'gone' },
      lock: { status: 'lunch', afterSeconds: 30, return: 'ask' },
      idle: [
        { afterSeconds: 600, status: 'gone' },
        { afterSeconds: 1800, status: 'lunch' },
      ],
    });
    const rules = startRules(before);
    expect(rules).toEqual({ lock: true, idle: true, idleAfter: 10, start: false });
    expect(withFirstRules(before, rules, statuses)).toEqual(before);
    const off = withFirstRules(before, { ...rules, lock: false, idle: false }, statuses);
    expect(off).toEqual({ ...none, sleep: { status: 'gone' } });
  });
});
