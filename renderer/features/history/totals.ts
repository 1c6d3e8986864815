import type { Kind } from '../../../electron/contract/settings/status.ts';
import type { Span, Segment } from './segments.ts';

/** How long one status showed; lengths are ms. */
export interface Total {
  readonly status: string;
  readonly name: string;
  readonly kind: Kind;
  readonly lengthMs: number;
  /** How often it began. */
  readonly times: number;
  /** What it allows each time; null without an allowance. */
  readonly allowedMs: number | null;
  /** What was taken beyond the allowance, all times together. */
  readonly overMs: number;
}

/** What each status allows, by its id, in ms. */
export type Allowances = ReadonlyMap<string, number>;

interface Stay extends Span {
  readonly status: string;
  readonly name: string;
  readonly kind: Kind;
}

/** Segments of one status that follow each other without a gap are one stay. */
function staysOf(segments: readonly Segment[]): readonly Stay[] {
  return segments.reduce<readonly Stay[]>((stays, { from, to, status, name, kind }) => {
    const last = stays.at(-1);
    if (status === null) return stays;
    return last?.status === status && last.to === from
      ? [...stays.slice(0, -1), { ...last, to }]
      : [...stays, { from, to, status, name, kind: kind ?? 'offline' }];
  }, []);
}

/** The totals of each status, the longest first. */
export function totalsOf(segments: readonly Segment[], allowances: Allowances): readonly Total[] {
  const byStatus = Map.groupBy(staysOf(segments), ({ status }) => status);
  const totals = [...byStatus].map(([status, stays]) => {
    const lengths = stays.map(({ from, to }) => to - from);
    const allowedMs = allowances.get(status) ?? null;
    const sum = (values: readonly number[]): number => values.reduce((all, each) => all + each, 0);
    const over = lengths.map((length) => Math.max(0, length - (allowedMs ?? Infinity)));
    // The name it had last counts.
    const { name, kind } = stays.at(-1) ?? { name: status, kind: 'offline' as const };
    return {
      status,
      name,
      kind,
      lengthMs: sum(lengths),
      times: stays.length,
      allowedMs,
      overMs: sum(over),
    };
  });
  return totals.toSorted((a, b) => b.lengthMs - a.lengthMs);
}

/** The totals of several days together; a stay over midnight counts on both days. */
export function sumTotals(days: readonly (readonly Total[])[]): readonly Total[] {
  const byStatus = Map.groupBy(days.flat(), ({ status }) => status);
  const totals = [...byStatus.values()].flatMap((each) => {
    const last = each.at(-1);
    if (last === undefined) return [];
    const sum = (read: (total: Total) => number): number =>
      each.reduce((all, total) => all + read(total), 0);
    return {
      ...last,
      lengthMs: sum(({ lengthMs }) => lengthMs),
      times: sum(({ times }) => times),
      overMs: sum(({ overMs }) => overMs),
    };
  });
  return totals.toSorted((a, b) => b.lengthMs - a.lengthMs);
}
