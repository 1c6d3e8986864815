import type { Total } from './totals.ts';

/** How a break stands to what it allows; lengths are ms. */
export interface Allowance {
  /** What it allows each time. */
  readonly eachMs: number;
  /** What it allowed for all the times it was taken. */
  readonly allowedMs: number;
  /** What was taken of that; what one time left over is no credit for another. */
  readonly usedMs: number;
  readonly leftMs: number;
  /** What was taken beyond it. */
  readonly overMs: number;
}

/** How a total stands to its allowance; null where there is none. */
export function allowanceOf({ allowedMs, times, lengthMs, overMs }: Total): Allowance | null {
  if (allowedMs === null) return null;
  const all = allowedMs * times;
  const usedMs = lengthMs - overMs;
  return { eachMs: allowedMs, allowedMs: all, usedMs, leftMs: Math.max(0, all - usedMs), overMs };
}
