import { describe, expect, it } from 'vitest';
import {
  foreseeDrift,
  type ForeseenDrift,
} from '../../../../electron/delivery/plan/foresee-drift.ts';
import { observe } from '../../../../electron/delivery/plan/observe.ts';
import type { Slot } from '../../../../electron/delivery/plan/slot.ts';
import { account, appliedSlot, context, intent, noon, slot } from '../support/slots.ts';

const there = { now: noon + 1, attendedSince: noon - 1 };

function then(given: Slot, drift: 'ask' | 'keep-mine' | 'accept-theirs'): ForeseenDrift['then'] {
  return foreseeDrift(given, account({ drift }), there).then;
}

describe('what would become of a change made elsewhere', () => {
  it('is what the rule of the account says', () => {
    const ours = appliedSlot('busy');
    expect(then(ours, 'ask')).toBe('ask');
    expect(then(ours, 'keep-mine')).toBe('set-back');
    expect(then(ours, 'accept-theirs')).toBe('leave');
    expect(foreseeDrift(ours, account(), there)).toMatchObject({ shows: 'BUSY', differs: false });
  });

  it('is the same for one that is there already', () => {
    const changed = observe(appliedSlot('busy'), { kind: 'read', shows: 'AWAY' }, context());
    expect(foreseeDrift(changed, account(), there)).toEqual({
      shows: 'AWAY',
      differs: true,
      then: 'ask',
    });
    expect(then(changed, 'keep-mine')).toBe('set-back');
    expect(then(changed, 'accept-theirs')).toBe('leave');
  });

  it('asks although ours is to be kept where it may be the person’s own, or was kept often', () => {
    const ours = appliedSlot('busy');
    const keep = account({ drift: 'keep-mine' });
    const just = { now: noon + 1, attendedSince: noon };
    expect(foreseeDrift(ours, keep, just).then).toBe('ask-unseen');
    expect(foreseeDrift(ours, keep, { ...just, attendedSince: null }).then).toBe('ask-unseen');
    expect(then(appliedSlot('busy', { insisted: 3 }), 'keep-mine')).toBe('ask-often');
  });

  it('is nothing where ours does not show or cannot be read', () => {
    expect(then(slot(), 'keep-mine')).toBe('not-shown');
    expect(then(slot({ desired: intent('busy') }), 'ask')).toBe('not-shown');
    expect(then(appliedSlot('busy', { pausedByHand: true }), 'ask')).toBe('not-shown');
    const blind = account({ readBack: false });
    expect(foreseeDrift(appliedSlot('busy'), blind, there).then).toBe('not-readable');
  });
});
