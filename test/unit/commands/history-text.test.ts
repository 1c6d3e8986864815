import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../electron/contract/json.ts';
import { historyText } from '../../../electron/commands/history.ts';

const entries = [
  { at: '2026-11-22T12:00:00.000+01:00', type: 'presence', message: '=HYPERLINK("x")' },
  { at: '2026-11-22T12:00:01.000+01:00', type: 'delivery', latencyMs: 12 },
];

async function textOf(list: readonly JsonObject[], format: 'csv' | 'json'): Promise<string> {
  const batches = async function* (): AsyncGenerator<readonly JsonObject[]> {
    for (const entry of list) yield await Promise.resolve([entry]);
  };
  let text = '';
  for await (const piece of historyText(batches, format)) text += piece;
  return text;
}

describe('the history as a file', () => {
  it('is in JSON what the command line prints', async () => {
    const text = await textOf(entries, 'json');
    expect(text).toBe(`${JSON.stringify({ version: 1, entries }, null, 2)}\n`);
  });

  it('has in CSV a heading, a line for each entry, and no formula', async () => {
    const lines = (await textOf(entries, 'csv')).split('\r\n');
    expect(lines).toEqual([
      '\uFEFFat,type,message,latencyMs',
      `2026-11-22T12:00:00.000+01:00,presence,"'=HYPERLINK(""x"")",`,
      '2026-11-22T12:00:01.000+01:00,delivery,,12',
      '',
    ]);
  });

  it.each(['+1', '-1', '@x', '\tx', '\rx'])('takes %j for a formula too', async (message) => {
    expect(await textOf([{ message }], 'csv')).toContain(`'${message}`);
  });
});
