import { describe, expect, it, vi } from 'vitest';
import { createObservable } from '../../../../renderer/bridge/observable.ts';

describe('an observable', () => {
  it('tells its listeners about a new value until they unsubscribe', () => {
    const source = createObservable(1);
    const listener = vi.fn();
    const unsubscribe = source.subscribe(listener);
    source.update((value) => value + 1);
    unsubscribe();
    source.update((value) => value + 1);
    expect(source.get()).toBe(3);
    expect(listener).toHaveBeenCalledTimes(1);
  });

  it('says nothing when the value stays the same', () => {
    const source = createObservable('a');
    const listener = vi.fn();
    source.subscribe(listener);
    source.update(() => 'a');
    expect(listener).not.toHaveBeenCalled();
  });
});
