/** A value that tells its listeners when it is replaced; fits `useSyncExternalStore`. */
export interface Observable<Value> {
  readonly get: () => Value;
  readonly subscribe: (listener: () => void) => () => void;
}

/** An observable and the right to change it. */
export interface Source<Value> extends Observable<Value> {
  readonly update: (change: (value: Value) => Value) => void;
}

/** Holds one immutable value; listeners are called after every change that gives a new value. */
export function createObservable<Value>(initial: Value): Source<Value> {
  let current = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => current,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    update: (change) => {
      const next = change(current);
      if (Object.is(next, current)) return;
      current = next;
      for (const listener of listeners) listener();
    },
  };
}
