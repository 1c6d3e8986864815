import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../../electron/contract/json.ts';
import {
  historyLines,
  type HistoryBatches,
} from '../../../../electron/controls/command-line/history-lines.ts';
import type { Format } from '../../../../electron/controls/command-line/invocation.ts';

const entries: readonly JsonObject[] = [
  { at: '2026-11-22T12:00:00.000+00:00', type: 'presence', status: 'lunch' },
  { at: '2026-11-22T12:00:01.000+00:00', type: 'delivery', account: 'garoon', notice: { a: 1 } },
  { at: '2026-11-22T12:00:02.000+00:00', type: 'presence', status: null },
];

/** The entries in portions of one, with empty portions between them. */
const inPortions = (list: readonly JsonObject[]): HistoryBatches =>
  async function* () {
    for (const entry of list) {
      yield await Promise.resolve([entry]);
      yield [];
    }
  };

async function linesOf(batches: HistoryBatches, format: Format): Promise<readonly string[]> {
  const lines: string[] = [];
  for await (const portion of historyLines(batches, format)) lines.push(...portion);
  return lines;
}

describe('a history', () => {
  it('is one object with a version as JSON, the same however it is portioned', async () => {
    const whole = JSON.stringify({ version: 1, entries }, null, 2);
    expect((await linesOf(inPortions(entries), 'json')).join('\n')).toBe(whole);
  });

  it('without entries is an object as well', async () => {
    const text = (await linesOf(inPortions([]), 'json')).join('\n');
    expect(JSON.parse(text)).toEqual({ version: 1, entries: [] });
  });

  it('is a table as CSV, with a column for every key that occurs anywhere', async () => {
    expect(await linesOf(inPortions(entries), 'csv')).toEqual([
      'at,type,status,account,notice',
      '2026-11-22T12:00:00.000+00:00,presence,lunch,,',
      '2026-11-22T12:00:01.000+00:00,delivery,,garoon,"{""a"":1}"',
      '2026-11-22T12:00:02.000+00:00,presence,,,',
    ]);
  });

  it('is a table with tabs for people, and nothing where there is nothing', async () => {
    const [heading] = await linesOf(inPortions(entries), 'text');
    expect(heading).toBe('at\ttype\tstatus\taccount\tnotice');
    expect(await linesOf(inPortions([]), 'text')).toEqual([]);
  });
});
