import { describe, expect, it } from 'vitest';
import { createLedger, type Ledger } from '../../../../scripts/faults/ledger.mjs';
import { journalProblems, orderProblems } from '../../../../scripts/faults/judge.mjs';
import { readOptions } from '../../../../scripts/faults/options.mjs';
import { createRandom } from '../../../../scripts/faults/random.mjs';
import { createSchedule } from '../../../../scripts/faults/schedule.mjs';
import type { ReceivedRequest } from '../../../../electron/sandbox/received-log.ts';

function write(body: object, at: number): ReceivedRequest {
  const plain = { query: '', status: 200, headers: {}, fault: null, path: '/' };
  return {
    ...plain,
    at,
    vendor: 'idealist',
    site: 'idealist',
    method: 'PUT',
    body: JSON.stringify(body),
  };
}

const shows = (value: string, at: number): ReceivedRequest =>
  write({ attributes: { work_status: value } }, at);

function orderOf(ledger: Ledger, received: readonly ReceivedRequest[]): readonly string[] {
  // Only what was received is looked at.
  return orderProblems({ ledger, plant: { received } as never });
}

function journalOf(ledger: Ledger, messages: readonly string[]): Promise<readonly string[]> {
  const entries = messages.map((message) => ({ type: 'presence', message }));
  const ask = (): unknown => Promise.resolve({ code: 0, text: JSON.stringify({ entries }) });
  // Only the journal is asked for.
  return journalProblems({ ledger, app: { ask } as never });
}

describe('a fault run', () => {
  it('finds a choice that was sent after a newer one', () => {
    const ledger = createLedger();
    ledger.next();
    ledger.next();
    const later = Date.now() + 1;
    expect(orderOf(ledger, [shows('s1', later), shows('s2', later)])).toEqual([]);
    expect(orderOf(ledger, [shows('s2', later), shows('s1', later)])).toEqual([
      'idealist: #1 sent after #2',
    ]);
  });

  it('finds a choice that the journal has twice, or not at all although it was accepted', async () => {
    const ledger = createLedger();
    ledger.accept(ledger.next());
    ledger.next();
    expect(await journalOf(ledger, ['#1'])).toEqual([]);
    expect(await journalOf(ledger, ['#1', '#2'])).toEqual([]);
    expect(await journalOf(ledger, ['#1', '#2', '#2'])).toHaveLength(1);
    expect(await journalOf(ledger, [])).toHaveLength(1);
  });

  it('lets anything hold that was asked for since the last choice that was accepted', () => {
    const ledger = createLedger();
    ledger.accept(ledger.next());
    ledger.clear();
    ledger.next();
    expect(ledger.possible().map(({ step }) => step)).toEqual([1, 2, 3]);
  });

  it('is the same for the same seed', () => {
    const schedule = (seed: number): unknown =>
      createSchedule(createRandom(seed), { hasSmallDisk: true });
    expect(schedule(7)).toEqual(schedule(7));
    expect(schedule(7)).not.toEqual(schedule(8));
  });

  it('reads how many runs and from which seed', () => {
    expect(readOptions(['--runs', '3', '--seed', '0'])).toEqual({ runs: 3, seed: 0 });
    expect(readOptions([])?.runs).toBe(500);
    expect(readOptions(['--runs', '0'])).toBeNull();
    expect(readOptions(['--speed', '9'])).toBeNull();
  });
});
