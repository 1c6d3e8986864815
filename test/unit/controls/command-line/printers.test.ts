import { describe, expect, it } from 'vitest';
import type { StatusView } from '../../../../electron/contract/views/status-view.ts';
import { createPrinters } from '../../../../electron/controls/command-line/printers.ts';
import { choices, garoon, lunch, noon, noPresence, speechOf, viewOf } from '../support.ts';

const english = await speechOf('en');
const printers = createPrinters({ ...english, now: () => noon, explain: () => ['  Lunch: why'] });
const text = { json: false, explain: false };
const until = new Date(noon + 3_600_000).toISOString();
const atUntil = english.time.clock(noon + 3_600_000, noon);

function parse(lines: readonly string[]): unknown {
  return JSON.parse(lines.join('\n'));
}

describe('the line of a presence', () => {
  it('names the status and why it shows', () => {
    expect(printers.presenceLine(viewOf())).toBe('Lunch (picked from the tray)');
  });

  it('names the end where there is one', () => {
    const view = viewOf({ presence: { ...lunch, until } });
    expect(printers.presenceLine(view)).toBe(`Lunch until ${atUntil} (picked from the tray)`);
  });

  it('says that there is no status yet', () => {
    expect(printers.presenceLine(viewOf({ presence: noPresence }))).toBe('No status yet');
  });
});

describe('status', () => {
  it('has a line for the presence and one for each account', () => {
    expect(printers.status(viewOf(), text)).toEqual([
      'Lunch (picked from the tray)',
      '  Garoon: Up to date, shows absence',
    ]);
  });

  it('says what is wrong with an account and when it is tried again', () => {
    const account = {
      ...garoon,
      state: 'retrying',
      shows: null,
      detail: 'Garoon cannot be reached',
      nextAttemptAt: until,
    } as const;
    expect(printers.status(viewOf({ accounts: [account] }), text)[1]).toBe(
      `  Garoon: Trying again, Garoon cannot be reached, next try ${atUntil}`,
    );
  });

  it.each<[string, StatusView['automation'], string]>([
    ['paused', { paused: true, until: null, flapping: false }, 'automation is paused'],
    [
      'paused for a while',
      { paused: true, until, flapping: false },
      `automation is paused until ${atUntil}`,
    ],
    [
      'stopped by itself',
      { paused: false, until: null, flapping: true },
      'automation stopped: too many changes',
    ],
  ])('says when automation is %s', (_what, automation, line) => {
    expect(printers.status(viewOf({ automation }), text)[1]).toBe(line);
  });

  it('explains every claim', () => {
    const view = viewOf({ presence: { ...lunch, returnsTo: 'available' } });
    const lines = printers.status(view, { json: false, explain: true });
    expect(lines.at(-1)).toBe('  Lunch: why');
  });

  it('is the public view as JSON, with the reasoning only when asked', () => {
    expect(parse(printers.status(viewOf(), { json: true, explain: false }))).toEqual(viewOf());
    expect(parse(printers.status(viewOf(), { json: true, explain: true }))).toEqual({
      ...viewOf(),
      explain: ['  Lunch: why'],
    });
  });

  it('has all documented fields in JSON, null before any status applies', () => {
    const view = viewOf({ presence: noPresence });
    const json = parse(printers.status(view, { json: true, explain: false }));
    expect(json).toMatchObject({
      version: 1,
      app: { pid: 4711, version: '0.1.0', electron: '45.4.1', profile: 'default' },
      presence: noPresence,
      automation: { paused: false, until: null, flapping: false },
    });
  });
});

describe('lists', () => {
  const account = {
    id: 'garoon',
    vendor: 'garoon',
    name: 'Garoon',
    baseUrl: 'https://example.cybozu.com/g',
    state: 'applied',
  } as const;

  it('have a line for each status that can be picked', () => {
    expect(printers.statuses(choices, false)).toEqual([
      'available\tAvailable\tAvailable\tControl+Alt+1',
      'lunch\tLunch\tBreak',
    ]);
    expect(parse(printers.statuses(choices, true))).toEqual({ version: 1, statuses: choices });
  });

  it('have a line for each account', () => {
    expect(printers.accounts([account], false)).toEqual(['garoon\tGaroon\tUp to date']);
    expect(parse(printers.accounts([account], true))).toEqual({ version: 1, accounts: [account] });
  });

  it('never translate ids and states of an account that was not applied', async () => {
    const polish = createPrinters({
      ...(await speechOf('pl')),
      now: () => noon,
      explain: () => [],
    });
    const line = polish.notApplied({ ...garoon, state: 'needs-sign-in' });
    expect(line).toContain('garoon');
    expect(line).toContain('needs-sign-in');
  });
});

describe('other answers', () => {
  it('say so where an import changed nothing', () => {
    expect(printers.changes([])).toEqual(['nothing changed']);
    expect(printers.changes(['account garoon: new'])).toEqual(['account garoon: new']);
  });

  it('give every fact of a diagnosis by its path', () => {
    const facts = { lock: { polled: true }, hotkeys: ['a'], keyring: null };
    expect(printers.diagnose(facts, false)).toEqual([
      'lock.polled\ttrue',
      'hotkeys.0\ta',
      'keyring\tnull',
    ]);
    expect(parse(printers.diagnose(facts, true))).toEqual({ version: 1, ...facts });
  });
});
