import { describe, expect, test } from 'vitest';
import {
  type RunningState,
  createStateKeeper,
  type StateKeeper,
} from '../../../electron/core/state-keeper.ts';
import { initialState } from '../../../electron/presence/state.ts';

const first: RunningState = { version: 1, presence: initialState(0), slots: [] };

function bench(isPersisted = true): { keeper: StateKeeper; saved: RunningState[] } {
  const saved: RunningState[] = [];
  const file = {
    save: (state: RunningState) => saved.push(state),
    persisted: () => isPersisted,
  };
  return { keeper: createStateKeeper(file, first), saved };
}

describe('the keeper of the running state', () => {
  test('writes once for all that changes in one tick', async () => {
    const { keeper, saved } = bench();
    const presence = initialState(5);
    keeper.keepPresence(presence);
    keeper.keepSlots([]);
    expect(saved).toEqual([]);
    expect(await keeper.persisted()).toBe(true);
    expect(saved).toEqual([{ ...first, presence }]);
  });

  test('waits for what is kept in the tick in which it is asked', async () => {
    const { keeper, saved } = bench();
    const isPersisted = keeper.persisted();
    keeper.keepPresence(initialState(7));
    await isPersisted;
    expect(saved).toHaveLength(1);
  });

  test('says where the disk refuses', async () => {
    const { keeper } = bench(false);
    keeper.keepPresence(initialState(9));
    expect(await keeper.persisted()).toBe(false);
  });
});
