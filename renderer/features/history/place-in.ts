import type { Span } from './local-day.ts';

/** Where an instant lies in a span, in percent from its beginning, kept within it. */
export function placeIn({ from, to }: Span, at: number): number {
  const share = (at - from) / (to - from);
  return Math.min(1, Math.max(0, share)) * 100;
}
