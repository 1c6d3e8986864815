/**
 * A clock that says when it was set back: `onSetBack` is told by how many ms before the present
 * instant (epoch ms) is given out. Setting it forward only makes waits shorter.
 */
export function steadyClock(now: () => number, onSetBack: (ms: number) => void): () => number {
  let last = Number.NEGATIVE_INFINITY;
  return () => {
    const instant = now();
    if (instant < last) {
      onSetBack(last - instant);
    }
    last = instant;
    return instant;
  };
}
