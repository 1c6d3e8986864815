import { describe, expect, it } from 'vitest';
import { changesOf } from '../../../../../renderer/features/history/changes.ts';
import {
  filterChanges,
  isFiltering,
  noFilter,
  type Filter,
} from '../../../../../renderer/features/history/filter.ts';
import { tickRowsOf } from '../../../../../renderer/features/history/ticks.tsx';
import { corrected, lunch, sent, shown } from './entries.ts';

const span = { from: 1000, to: 2000 };
const entries = [
  shown(500),
  shown(1000, { source: 'start' }),
  sent(1010),
  sent(1020, { account: 'two', accountName: 'Two' }),
  lunch(1200),
  sent(1210, { state: 'retrying', detail: 'cannot be reached' }),
  sent(1310, { state: 'refused', detail: 'not allowed' }),
  corrected(1400, 1500),
];

describe('the list of changes', () => {
  it('holds the newest first, with how the last call to each account ended', () => {
    expect(changesOf(entries, span)).toMatchObject([
      { kind: 'corrected', entry: { status: 'meeting' } },
      {
        kind: 'shown',
        entry: { status: 'lunch' },
        results: [{ account: 'one', state: 'refused', detail: 'not allowed', calls: 2 }],
      },
      { kind: 'shown', entry: { source: 'start' }, results: [{ name: 'One' }, { name: 'Two' }] },
    ]);
  });

  it('holds a change from before the day if its calls were made on it', () => {
    const late = changesOf([shown(500), sent(1100)], span);
    expect(late).toMatchObject([{ entry: { at: 500 }, results: [{ account: 'one' }] }]);
  });

  it.each<[Partial<Filter>, readonly string[]]>([
    [{ status: 'lunch' }, ['lunch']],
    [{ source: 'start' }, ['available']],
    [{ source: 'lock' }, ['meeting']],
    [{ account: 'two' }, ['available']],
    [{ status: 'lunch', account: 'two' }, []],
  ])('can be narrowed to %j', (part, wanted) => {
    const filter = { ...noFilter, ...part };
    expect(isFiltering(filter)).toBe(true);
    const listed = filterChanges(changesOf(entries, span), filter);
    expect(listed.map(({ entry }) => entry.status)).toEqual(wanted);
    for (const { results } of listed) {
      for (const { account } of results) expect(account).toBe(part.account ?? account);
    }
  });

  it('is whole without a filter', () => {
    expect(isFiltering(noFilter)).toBe(false);
    expect(filterChanges(changesOf(entries, span), noFilter)).toHaveLength(3);
  });
});

describe('the ticks', () => {
  it('are a row for each account, with another shape for each way a call ends', () => {
    expect(tickRowsOf(entries)).toMatchObject([
      { name: 'One', ticks: [{ shape: 'done' }, { shape: 'retried' }, { shape: 'stopped' }] },
      { name: 'Two', ticks: [{ shape: 'done' }] },
    ]);
  });
});
