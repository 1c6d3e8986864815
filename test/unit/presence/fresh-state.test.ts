import { describe, expect, it } from 'vitest';
import { freshState, noCauses } from '../../../electron/presence/state.ts';
import { locked, nine, undone, world } from './world.ts';

describe('the state in which a cause is made up', () => {
  it('knows of no cause and of nothing that was taken back of one', () => {
    const state = world().happens(locked(nine), undone).state();
    expect(state.dismissed).not.toEqual([]);
    const fresh = freshState(state);
    expect(fresh.causes).toEqual(noCauses);
    expect(fresh.dismissed).toEqual([]);
    expect(fresh).toMatchObject({ manual: state.manual, flap: state.flap });
  });

  it('keeps a meeting that was taken back, which a new cause does not bring back', () => {
    const state = world().state();
    const meeting = { source: 'meeting', at: nine, hold: 'cause' } as const;
    const dismissed = [meeting, { source: 'lock', at: nine, hold: 'cause' } as const];
    expect(freshState({ ...state, dismissed }).dismissed).toEqual([meeting]);
  });
});
