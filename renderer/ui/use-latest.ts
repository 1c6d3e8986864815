import { useEffect, useRef, type RefObject } from 'react';

/** What is drawn at the moment, for what answers after a later drawing. */
export function useLatest<Value>(value: Value): Readonly<RefObject<Value>> {
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  }, [value]);
  return latest;
}
