import { describe, expect, it } from 'vitest';
import {
  automationSchema,
  type Automation,
} from '../../../../../electron/contract/settings/automation.ts';
import { createClient } from '../../../../../renderer/bridge/client.ts';
import {
  createRuleStore,
  type RuleStore,
} from '../../../../../renderer/features/automation/rule-store.ts';
import { createFakeBridge } from '../../bridge/fake-bridge.ts';

const first = automationSchema.parse({ lock: { status: 'away' } });

interface Bench {
  readonly store: RuleStore;
  /** What was stored, one after the other. */
  readonly stored: Automation[];
  readonly shown: () => Automation | null;
  /** Stores something else, as an import would. */
  readonly change: (to: Automation) => void;
  answer: 'store' | 'refuse';
}

async function bench(automation = first): Promise<Bench> {
  const stored: Automation[] = [];
  let current = automation;
  const { bridge } = createFakeBridge({
    settings: () => ({ ok: true, value: { statuses: [], automation: current, general: {} } }),
    saveAutomation: (input) => {
      if (made.answer === 'refuse') {
        return { ok: false, error: { code: 'invalid-file', message: 'lock.status: gone' } };
      }
      const before = current;
      // The store's own input.
      current = (input as { automation: Automation }).automation;
      stored.push(current);
      return { ok: true, value: { before, after: current } };
    },
  });
  const client = createClient({
    bridge,
    now: () => 0,
    preferences: { language: 'en', theme: 'system' },
  });
  const store = createRuleStore(client);
  const shown = (): Automation | null => store.state.get().automation;
  const change = (to: Automation): void => {
    current = to;
  };
  const made: Bench = { store, stored, shown, change, answer: 'store' };
  await store.load();
  return made;
}

function lockAfter(afterSeconds: number) {
  return (rules: Automation): Automation => ({
    ...rules,
    lock: { status: 'away', afterSeconds },
  });
}

describe('the rules of the page', () => {
  it('show a change at once and store each, one after the other', async () => {
    const { store, stored, shown } = await bench();
    const done = [store.edit(lockAfter(30)), store.edit((rules) => ({ ...rules, return: 'ask' }))];
    expect(shown()).toMatchObject({ lock: { afterSeconds: 30 }, return: 'ask' });
    expect(await Promise.all(done)).toEqual([null, null]);
    expect(stored.map((rules) => [rules.lock?.afterSeconds, rules.return])).toEqual([
      [30, 'at-once'],
      [30, 'ask'],
    ]);
    expect(store.state.get()).toMatchObject({ hasSaved: true, undoable: 2 });
  });

  it('store nothing where nothing changed', async () => {
    const { store, stored } = await bench();
    expect(await store.edit((rules) => ({ ...rules }))).toBeNull();
    expect(stored).toEqual([]);
    expect(store.state.get()).toMatchObject({ undoable: 0, hasSaved: false });
  });

  it('show what is stored where a change is refused, and go on', async () => {
    const made = await bench();
    made.answer = 'refuse';
    expect(await made.store.edit(lockAfter(5))).toMatchObject({ kind: 'answered' });
    expect(made.shown()).toEqual(first);
    expect(made.store.state.get().failure).not.toBeNull();
    made.answer = 'store';
    expect(await made.store.edit(lockAfter(6))).toBeNull();
    expect(made.store.state.get()).toMatchObject({ failure: null, undoable: 1 });
  });

  it('take changes back one by one, and those of a group at once', async () => {
    const { store, shown } = await bench();
    await store.edit(lockAfter(10));
    await store.edit(lockAfter(20), { group: 'lock' });
    await store.edit(lockAfter(30), { group: 'lock' });
    await store.edit(lockAfter(40), { isQuiet: true });
    expect(store.state.get().undoable).toBe(2);
    await store.undo();
    expect(shown()?.lock?.afterSeconds).toBe(10);
    await store.undo();
    expect(shown()).toEqual(first);
    await store.undo();
    expect(shown()).toEqual(first);
  });

  it('keep a change that cannot be taken back now', async () => {
    const made = await bench();
    await made.store.edit(lockAfter(10));
    made.answer = 'refuse';
    await made.store.undo();
    expect(made.shown()?.lock?.afterSeconds).toBe(10);
    expect(made.store.state.get()).toMatchObject({ undoable: 1 });
    made.answer = 'store';
    await made.store.undo();
    expect(made.shown()).toEqual(first);
  });

  it('send a calendar address once and never offer to bring a lost one back', async () => {
    const { store, stored, shown } = await bench();
    const at = (host: string) => (rules: Automation) => ({
      ...rules,
      calendar: {
        status: 'away',
        host,
        refreshMinutes: 15,
        onlyBusy: true,
        showTitle: false,
      },
    });
    await store.edit(at('one.example'), { calendarUrl: 'https://one.example/secret' });
    expect(stored.at(-1)?.calendar).toMatchObject({ url: 'https://one.example/secret' });
    expect(JSON.stringify(shown())).not.toContain('secret');
    expect(store.state.get().undoable).toBe(1);
    await store.edit(lockAfter(10));
    expect(stored.at(-1)?.calendar).not.toHaveProperty('url');
    await store.edit(at('one.example'), { calendarUrl: 'https://one.example/other' });
    expect(store.state.get().undoable).toBe(0);
    await store.edit(lockAfter(20));
    await store.edit((rules) => ({ ...rules, calendar: undefined }));
    expect(store.state.get().undoable).toBe(0);
  });

  it('do not take back what came from elsewhere along with a change', async () => {
    const { store, change, shown } = await bench();
    await store.edit(lockAfter(30));
    await store.load();
    expect(store.state.get().undoable).toBe(1);
    change({ ...first, return: 'ask' });
    await store.load();
    expect(store.state.get().undoable).toBe(0);
    await store.undo();
    expect(shown()).toEqual({ ...first, return: 'ask' });
  });

  it('take back what was stored elsewhere', async () => {
    const { store } = await bench();
    const done: string[] = [];
    store.remember(() => {
      done.push('back');
      return Promise.resolve(null);
    });
    expect(store.state.get()).toMatchObject({ hasSaved: true, undoable: 1 });
    await store.undo();
    expect(done).toEqual(['back']);
  });
});
