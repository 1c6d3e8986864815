import { describe, expect, it } from 'vitest';
import { historyText } from '../../../electron/house/history-text.ts';

const entries = [
  { at: '2026-11-22T12:00:00.000+01:00', type: 'presence', message: '=HYPERLINK("x")' },
  { at: '2026-11-22T12:00:01.000+01:00', type: 'delivery', latencyMs: 12 },
];

describe('the history as a file', () => {
  it('is in JSON what the command line prints', () => {
    expect(JSON.parse(historyText(entries, 'json'))).toEqual({ version: 1, entries });
  });

  it('has in CSV a heading, a line for each entry, and no formula', () => {
    const lines = historyText(entries, 'csv').split('\r\n');
    expect(lines).toEqual([
      '\uFEFFat,type,message,latencyMs',
      `2026-11-22T12:00:00.000+01:00,presence,"'=HYPERLINK(""x"")",`,
      '2026-11-22T12:00:01.000+01:00,delivery,,12',
      '',
    ]);
  });

  it.each(['+1', '-1', '@x', '\tx', '\rx'])('takes %j for a formula too', (message) => {
    expect(historyText([{ message }], 'csv')).toContain(`'${message}`);
  });
});
