import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createHotkeys } from '../../../electron/controls/hotkeys.ts';

/** The system's side of global shortcuts. */
const system = vi.hoisted(() => {
  const held = new Map<string, () => void>();
  const taken = new Set<string>();
  return {
    held,
    taken,
    globalShortcut: {
      register: (accelerator: string, press: () => void): boolean => {
        if (accelerator === 'Nonsense') throw new TypeError('not an accelerator');
        if (taken.has(accelerator)) return false;
        held.set(accelerator, press);
        return true;
      },
      unregister: (accelerator: string): void => {
        held.delete(accelerator);
      },
      unregisterAll: (): void => {
        held.clear();
      },
    },
  };
});
vi.mock('electron/main', () => ({ globalShortcut: system.globalShortcut }));

beforeEach(() => {
  system.held.clear();
  system.taken.clear();
});

function keyboard(): {
  readonly pressed: string[];
  readonly hotkeys: ReturnType<typeof createHotkeys>;
} {
  const pressed: string[] = [];
  const hotkeys = createHotkeys();
  hotkeys.connect({
    pick: (statusId) => pressed.push(statusId),
    openSwitcher: () => pressed.push('(switcher)'),
  });
  return { pressed, hotkeys };
}

describe('the hotkeys', () => {
  it('pick their status', () => {
    const { pressed, hotkeys } = keyboard();
    hotkeys.use([
      { accelerator: 'Control+1', statusId: 'lunch' },
      { accelerator: 'Control+2', statusId: 'busy' },
    ]);
    system.held.get('Control+2')?.();
    expect(pressed).toEqual(['busy']);
  });

  it('open the quick switcher', () => {
    const { pressed, hotkeys } = keyboard();
    hotkeys.use([{ accelerator: 'Control+Space', opens: 'switcher' }]);
    system.held.get('Control+Space')?.();
    expect(pressed).toEqual(['(switcher)']);
  });

  it('of a status win over the same one of the switcher', () => {
    const { pressed, hotkeys } = keyboard();
    hotkeys.use([
      { accelerator: 'Control+Space', opens: 'switcher' },
      { accelerator: 'Control+Space', statusId: 'lunch' },
    ]);
    system.held.get('Control+Space')?.();
    expect(pressed).toEqual(['lunch']);
  });

  it('pick what the settings say now, without being given back in between', () => {
    const { pressed, hotkeys } = keyboard();
    hotkeys.use([{ accelerator: 'Control+1', statusId: 'lunch' }]);
    const before = system.held.get('Control+1');
    hotkeys.use([{ accelerator: 'Control+1', statusId: 'away' }]);
    expect(system.held.get('Control+1')).toBe(before);
    before?.();
    expect(pressed).toEqual(['away']);
  });

  it('are given back when no status has them any more', () => {
    const { hotkeys } = keyboard();
    hotkeys.use([{ accelerator: 'Control+1', statusId: 'lunch' }]);
    hotkeys.use([]);
    expect(system.held.size).toBe(0);
    expect(hotkeys.results().size).toBe(0);
  });

  it('say which are taken and which do not exist, and try a taken one again', () => {
    const { hotkeys } = keyboard();
    const wanted = ['Control+1', 'Control+2', 'Nonsense'].map((accelerator) => ({
      accelerator,
      statusId: 'lunch',
    }));
    system.taken.add('Control+2');
    hotkeys.use(wanted);
    expect([...hotkeys.results().values()]).toEqual(['registered', 'taken', 'invalid']);
    system.taken.clear();
    hotkeys.use(wanted);
    expect(hotkeys.results().get('Control+2')).toBe('registered');
  });

  it('are all given back in the end', () => {
    const { hotkeys } = keyboard();
    hotkeys.use([{ accelerator: 'Control+1', statusId: 'lunch' }]);
    hotkeys.release();
    expect(system.held.size).toBe(0);
  });

  it('rest while a window records keys, and are taken again as the settings then say', () => {
    const { pressed, hotkeys } = keyboard();
    hotkeys.use([{ accelerator: 'Control+1', statusId: 'lunch' }]);
    const wake = hotkeys.suspend();
    const wakeToo = hotkeys.suspend();
    expect([...system.held.keys()]).toEqual([]);
    hotkeys.use([{ accelerator: 'Control+2', statusId: 'busy' }]);
    expect([...system.held.keys()]).toEqual([]);
    wake();
    wake();
    expect([...system.held.keys()]).toEqual([]);
    wakeToo();
    expect([...system.held.keys()]).toEqual(['Control+2']);
    system.held.get('Control+2')?.();
    expect(pressed).toEqual(['busy']);
  });

  it('are tried without being kept', () => {
    const { hotkeys } = keyboard();
    system.taken.add('Control+5');
    hotkeys.use([{ accelerator: 'Control+1', statusId: 'lunch' }]);
    expect(hotkeys.probe('Control+4')).toBe('registered');
    expect(hotkeys.probe('Control+5')).toBe('taken');
    expect(hotkeys.probe('Nonsense')).toBe('invalid');
    expect(hotkeys.probe('Control+1')).toBe('registered');
    expect([...system.held.keys()]).toEqual(['Control+1']);
  });

  it('tell whoever tests one that it was pressed, and do nothing else then', () => {
    const { pressed, hotkeys } = keyboard();
    hotkeys.use([{ accelerator: 'Control+1', statusId: 'lunch' }]);
    let heard = 0;
    const stop = hotkeys.listen('Control+1', () => (heard += 1));
    system.held.get('Control+1')?.();
    expect([heard, pressed]).toEqual([1, []]);
    stop();
    system.held.get('Control+1')?.();
    expect([heard, pressed]).toEqual([1, ['lunch']]);
  });
});
