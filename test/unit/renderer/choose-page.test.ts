import { describe, expect, it } from 'vitest';
import { choosePage } from '../../../renderer/app.tsx';
import { makeAccount, makeView } from './make-view.ts';

describe('the page to draw', () => {
  it('is the welcome page instead of the status as long as no account is connected', () => {
    const view = { kind: 'ready', value: makeView({ accounts: [] }), at: 0 } as const;
    expect(choosePage('status', view)).toBe('welcome');
    expect(choosePage('accounts', view)).toBe('accounts');
  });

  it('is the page asked for once there is an account', () => {
    const view = { kind: 'ready', value: makeView({ accounts: [makeAccount()] }), at: 0 } as const;
    expect(choosePage('status', view)).toBe('status');
    expect(choosePage('welcome', view)).toBe('welcome');
  });

  it('does not change while nothing is known yet', () => {
    expect(choosePage('status', { kind: 'loading' })).toBe('status');
    expect(choosePage('status', { kind: 'failed', failure: { kind: 'unreachable' } })).toBe(
      'status',
    );
  });
});
