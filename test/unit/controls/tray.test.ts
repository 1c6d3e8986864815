import { describe, expect, it } from 'vitest';
import type { StatusView } from '../../../electron/contract/views/status-view.ts';
import type { MenuEntry } from '../../../electron/controls/tray/menu-entry.ts';
import { buildMenu } from '../../../electron/controls/tray/menu-model.ts';
import { trayPicture } from '../../../electron/controls/tray/picture.ts';
import { choices, garoon, lunch, noon, noPresence, speechOf, viewOf } from './support.ts';

const english = await speechOf('en');

const why = english.texts.t('main:tray.why', { reason: 'picked from the tray' });

function menuOf(view: StatusView, canUndo = false, until: string | null = null): string[] {
  return buildMenu({ view, statuses: choices, canUndo, until, texts: english.texts }).map(say);
}

function never(what: string): never {
  throw new Error(`there is no ${what}`);
}

function say(entry: MenuEntry): string {
  switch (entry.kind) {
    case 'separator':
      return '-';
    case 'label':
      return entry.text;
    case 'radio':
      return `${entry.checked ? '(x)' : '( )'} ${entry.text}`;
    case 'action':
      return `> ${entry.text}`;
    case 'menu':
      return `+ ${entry.text}`;
  }
}

describe('the tray menu', () => {
  it('says what shows, why, and lets the person pick', () => {
    expect(menuOf(viewOf())).toEqual([
      'Lunch',
      why,
      '> Clear my choice',
      '-',
      '( ) Available',
      '(x) Lunch',
      '+ For a limited time',
      '> Quick switch…',
      '-',
      '> Garoon: Up to date (Absent)',
      '-',
      '+ Pause automation',
      '> Open Presently',
      '> Settings…',
      '> Quit',
    ]);
  });

  it('says until when and what comes back', () => {
    const view = viewOf({ presence: { ...lunch, returnsTo: 'available' } });
    expect(menuOf(view, false, '13:00').slice(1, 4)).toEqual([
      why,
      'Until 13:00',
      'Then Available',
    ]);
  });

  it('offers to take back an automatic status, and then not to clear', () => {
    const presence = { ...lunch, source: 'lock', returnsTo: 'available' } as const;
    const menu = menuOf(viewOf({ presence }), true);
    expect(menu).toContain('> Undo: back to Available');
    expect(menu).not.toContain('> Clear my choice');
  });

  it('offers every status for a time, and a pause for a time', () => {
    const menu = buildMenu({
      view: viewOf(),
      statuses: choices,
      canUndo: false,
      until: null,
      texts: english.texts,
    });
    const inside = (entries: readonly MenuEntry[], text: string): readonly MenuEntry[] =>
      entries.flatMap((entry) =>
        entry.kind === 'menu' && entry.text === text ? entry.entries : [],
      );
    const timed = inside(menu, 'For a limited time');
    expect(timed.map(say)).toEqual(['+ Available', '+ Lunch']);
    const lunches = inside(timed, 'Lunch');
    expect(lunches.map(say)).toEqual([
      '> 15 min',
      '> 30 min',
      '> 45 min',
      '> 1 h',
      '> 2 h',
      '> Until the end of the day',
      '> Until the next working morning',
    ]);
    expect(lunches[2]).toMatchObject({
      action: {
        command: 'set',
        input: { status: 'lunch', ending: { kind: 'for', ms: 45 * 60_000 } },
      },
    });
    const pauses = inside(menu, 'Pause automation');
    expect(pauses.map(say)).toContain('> Until the next working morning');
    expect(pauses.at(-1)).toMatchObject({
      text: 'Until I resume it',
      action: { command: 'pause', input: {} },
    });
  });

  it('is complete before any status applies or anything is set up', () => {
    const view = viewOf({ presence: noPresence, accounts: [] });
    const menu = buildMenu({
      view,
      statuses: [],
      canUndo: false,
      until: null,
      texts: english.texts,
    });
    expect(menu.map(say)).toEqual([
      'No status yet',
      '-',
      'No accounts connected',
      '-',
      '+ Pause automation',
      '> Open Presently',
      '> Settings…',
      '> Quit',
    ]);
  });

  it('offers to resume automation where it is paused or stopped itself', () => {
    const paused = viewOf({ automation: { paused: true, until: null, flapping: false } });
    expect(menuOf(paused)).toContain('> Resume automation');
    expect(menuOf(paused)).not.toContain('+ Pause automation');
    const flapping = viewOf({ automation: { paused: false, until: null, flapping: true } });
    expect(menuOf(flapping)).toContain('Automation stopped: too many changes');
    expect(menuOf(flapping)).toContain('> Resume automation');
  });

  it('shows the state of an account alone where it shows nothing', () => {
    const view = viewOf({ accounts: [{ ...garoon, state: 'pending', shows: null }] });
    expect(menuOf(view)).toContain('> Garoon: Sending…');
  });

  it('puts statuses beyond the tenth into a menu of their own', () => {
    const named = (count: number): typeof choices =>
      Array.from({ length: count }, (_, at) => ({
        ...(choices[0] ?? never('status')),
        id: `s${String(at)}`,
        name: `Status ${String(at)}`,
      }));
    const entries = (count: number): readonly MenuEntry[] =>
      buildMenu({
        view: viewOf({ presence: lunch }),
        statuses: named(count),
        canUndo: false,
        until: null,
        texts: english.texts,
      });
    const radios = (count: number): number =>
      entries(count).filter(({ kind }) => kind === 'radio').length;
    expect([radios(10), radios(11), radios(12), radios(200)]).toEqual([10, 11, 10, 10]);
    const more = entries(200).filter((entry) => entry.kind === 'menu');
    expect(more.map((entry) => [entry.text, entry.entries.length])).toEqual([
      ['More statuses', 190],
      ['For a limited time', 21],
      ['Pause automation', expect.any(Number)],
    ]);
    expect(more[0]?.entries[0]).toMatchObject({
      kind: 'radio',
      text: 'Status 10',
      action: { command: 'set', input: { status: 's10' } },
    });
  });

  it('puts accounts beyond the sixth into a menu of their own, but none that needs the person', () => {
    const accounts = (count: number, urgent: readonly number[] = []): StatusView['accounts'] =>
      Array.from({ length: count }, (_, at) => ({
        ...garoon,
        id: `a${String(at)}`,
        name: `Account ${String(at)}`,
        state: urgent.includes(at) ? 'needs-sign-in' : 'applied',
      }));
    const said = (...given: Parameters<typeof accounts>): readonly string[] =>
      menuOf(viewOf({ presence: lunch, accounts: accounts(...given) }))
        .filter((line) => line.includes('ccount'))
        .map((line) => line.replace(/:.*$/u, ''));
    expect(said(7)).toHaveLength(7);
    expect(said(8)).toEqual([
      ...[0, 1, 2, 3, 4, 5].map((at) => `> Account ${String(at)}`),
      '+ More accounts',
    ]);
    expect(said(30, [20, 7])).toEqual([
      ...[7, 20, 0, 1, 2, 3].map((at) => `> Account ${String(at)}`),
      '+ More accounts',
      '> Try the accounts again',
    ]);
    const nine = [0, 1, 2, 3, 4, 5, 6, 7, 8];
    expect(said(30, nine)).toEqual([
      ...nine.map((at) => `> Account ${String(at)}`),
      '+ More accounts',
      '> Try the accounts again',
    ]);
  });

  it('sends the id of the status that was picked', () => {
    const entry = buildMenu({
      view: viewOf(),
      statuses: choices,
      canUndo: false,
      until: null,
      texts: english.texts,
    }).find((each) => each.kind === 'radio' && each.text === 'Lunch');
    expect(entry).toMatchObject({ action: { command: 'set', input: { status: 'lunch' } } });
  });
});

describe('the tray picture', () => {
  const input = { statuses: choices, canUndo: false, speech: english, now: noon };

  it('goes by the kind and says why in one line', () => {
    const picture = trayPicture({ ...input, view: viewOf() });
    expect(picture.kind).toBe('break');
    expect(picture.tooltip).toBe('Lunch (picked from the tray)');
    const none = trayPicture({ ...input, view: viewOf({ presence: noPresence }) });
    expect(none).toMatchObject({ kind: null, tooltip: 'No status yet' });
  });

  it.each(['refused', 'drifted', 'needs-sign-in'] as const)(
    'asks for attention while an account is %s',
    (state) => {
      const view = viewOf({ accounts: [{ ...garoon, state }, garoon] });
      const picture = trayPicture({ ...input, view });
      expect(picture.attention).toBe(true);
      expect(picture.tooltip).toBe('Lunch (picked from the tray)\n1 account needs attention');
      const line = picture.menu.find((entry) => 'mark' in entry);
      expect(line).toMatchObject({ mark: 'problem', action: { command: 'open' } });
    },
  );

  it.each(['applied', 'pending', 'retrying', 'skipped', 'paused'] as const)(
    'asks for none while an account is %s',
    (state) => {
      const view = viewOf({ accounts: [{ ...garoon, state }] });
      expect(trayPicture({ ...input, view })).toMatchObject({
        attention: false,
        tooltip: 'Lunch (picked from the tray)',
      });
    },
  );

  it('says the end by the clock of the person, in line and menu alike', () => {
    const until = new Date(noon + 60_000).toISOString();
    const clock = english.time.clock(noon + 60_000, noon);
    const view = viewOf({ presence: { ...lunch, until } });
    const picture = trayPicture({ ...input, view });
    expect(picture.tooltip).toBe(`Lunch until ${clock} (picked from the tray)`);
    expect(picture.menu.map(say)).toContain(`Until ${clock}`);
  });
});
