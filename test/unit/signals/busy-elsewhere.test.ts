import { describe, expect, it } from 'vitest';
import type { BusyElsewhere } from '../../../electron/contract/word-lists.ts';
import {
  askBeforeIdle,
  createBusyElsewhereSignal,
  type BusyElsewhereSignal,
  type BusyReading,
} from '../../../electron/signals/busy-elsewhere.ts';
import type { Signal } from '../../../electron/signals/signal.ts';
import {
  createExternalPresence,
  type ExternalReport,
} from '../../../electron/signals/external-presence.ts';
import { createAlarm } from './support.ts';

const noon = Date.UTC(2026, 10, 22, 12);
const second = 1000;
const hour = 3600 * second;

interface Desk {
  readonly signals: Signal[];
  readonly alarm: ReturnType<typeof createAlarm>;
  readonly busy: BusyElsewhereSignal;
  readonly tell: (told: Partial<ExternalReport>) => void;
  /** Lets time pass until the next timer and what follows from it. */
  readonly fire: () => Promise<void>;
  machine: BusyReading;
  asked: number;
  now: number;
  stages: readonly number[];
  heeded: readonly BusyElsewhere[];
}

function desk(): Desk {
  const alarm = createAlarm();
  const told = createExternalPresence(() => it.now);
  const busy = createBusyElsewhereSignal(
    {
      external: told,
      detect: () => {
        it.asked += 1;
        return Promise.resolve(it.machine);
      },
      stages: () => it.stages,
      heeded: () => it.heeded,
      now: () => it.now,
      setTimer: alarm.setTimer,
    },
    (signal) => it.signals.push(signal),
  );
  const it: Desk = {
    signals: [],
    alarm,
    busy,
    tell: (news) => {
      told.report({ what: 'call', on: true, source: '', ...news });
      busy.look();
    },
    fire: async () => {
      it.now += Math.min(...alarm.waits());
      alarm.fire();
      await new Promise((resolve) => setImmediate(resolve));
    },
    machine: null,
    asked: 0,
    now: noon,
    stages: [300, 1800],
    heeded: ['call', 'presenting'],
  };
  return it;
}

const told = (...levels: readonly (BusyElsewhere | null)[]): readonly Signal[] =>
  levels.map((busy) => ({ kind: 'busy-elsewhere', busy }));

describe('what another program reports', () => {
  it('counts at once and until the same program takes it back', () => {
    const one = desk();
    one.tell({ source: 'phone' });
    one.tell({ source: 'phone' });
    one.tell({ source: 'other', on: false });
    expect(one.busy.last()).toBe('call');
    one.tell({ source: 'phone', on: false });
    expect(one.signals).toEqual(told('call', null));
    expect(one.asked).toBe(0);
  });

  it('holds while one of two programs says so', () => {
    const one = desk();
    one.tell({ source: 'phone' });
    one.tell({ source: 'meeting' });
    one.tell({ source: 'phone', on: false });
    expect(one.signals).toEqual(told('call'));
  });

  it('is over after twelve hours, whoever forgot to say so', async () => {
    const one = desk();
    one.tell({});
    expect(one.alarm.waits()).toEqual([12 * hour]);
    await one.fire();
    expect(one.signals).toEqual(told('call', null));
    expect(one.alarm.waits()).toEqual([]);
  });

  it('is over where the clock was set back, and kept for twenty programs at most', () => {
    let now = noon;
    const memory = createExternalPresence(() => now);
    for (let source = 0; source <= 20; source += 1) {
      memory.report({ what: source === 0 ? 'presenting' : 'call', on: true, source: `s${source}` });
    }
    expect([...memory.holds()]).toEqual(['call']);
    now -= 1;
    expect([memory.holds().size, memory.endsAt()]).toEqual([0, null]);
  });

  it('is read as what a rule goes by, where it is both', () => {
    const one = desk();
    one.heeded = ['presenting'];
    one.tell({ what: 'call' });
    one.tell({ what: 'presenting' });
    expect(one.signals).toEqual(told('call', 'presenting'));
  });
});

describe('what the machine knows of a call', () => {
  it('is not asked for while somebody is there, nor where no rule would ask', async () => {
    const one = desk();
    one.busy.look();
    one.busy.active();
    expect([one.asked, one.alarm.waits(), one.busy.last()]).toEqual([0, [], 'unknown']);
    one.stages = [];
    await one.busy.idle(noon - 300 * second);
    expect([one.asked, one.alarm.waits()]).toEqual([0, []]);
  });

  it('is asked for when a rule is about to hold, and then shortly before each later one', async () => {
    const one = desk();
    await one.busy.idle(noon - 300 * second);
    expect([one.asked, one.signals, one.busy.last()]).toEqual([1, [], null]);
    expect(one.alarm.waits()).toEqual([1498 * second]);
    await one.fire();
    expect([one.asked, one.alarm.waits()]).toEqual([2, []]);
  });

  it('is watched while a call lasts, and idling counts from its end', async () => {
    const one = desk();
    one.machine = 'call';
    await one.busy.idle(noon - 300 * second);
    expect([one.signals, one.alarm.waits()]).toEqual([told('call'), [10 * second]]);
    await one.fire();
    one.machine = null;
    await one.fire();
    expect(one.signals).toEqual(told('call', null));
    expect(one.alarm.waits()).toEqual([298 * second]);
  });

  it('is over once somebody is there, and nothing is asked any more', async () => {
    const one = desk();
    one.machine = 'presenting';
    await one.busy.idle(noon - 300 * second);
    one.busy.active();
    expect(one.signals).toEqual(told('presenting', null));
    expect([one.alarm.waits(), one.busy.last()]).toEqual([[], null]);
  });

  it('counts as none where it is unknown, and is shown as unknown', async () => {
    const one = desk();
    one.machine = 'unknown';
    await one.busy.idle(noon - 300 * second);
    expect([one.signals, one.busy.last()]).toEqual([[], 'unknown']);
  });

  it('asks nothing after it is stopped', async () => {
    const one = desk();
    one.machine = 'call';
    one.tell({ what: 'presenting' });
    const asking = one.busy.idle(noon - 300 * second);
    one.busy.stop();
    await asking;
    expect([one.signals, one.alarm.waits()]).toEqual([told('presenting'), []]);
  });
});

describe('word of idling', () => {
  const idle: Signal = { kind: 'idle-since', since: noon };

  it('waits until it is known whether there is a call', async () => {
    const signals: string[] = [];
    const busy = {
      idle: () => {
        signals.push('asked');
        return Promise.resolve();
      },
      active: () => signals.push('there'),
    };
    const emit = askBeforeIdle(busy, ({ kind }) => signals.push(kind));
    emit(idle);
    await Promise.resolve();
    emit({ kind: 'active' });
    expect(signals).toEqual(['asked', 'idle-since', 'there', 'active']);
  });

  it('is dropped where somebody came back meanwhile', async () => {
    const signals: string[] = [];
    const busy = { idle: () => Promise.resolve(), active: () => undefined };
    const emit = askBeforeIdle(busy, ({ kind }) => signals.push(kind));
    emit(idle);
    emit({ kind: 'active' });
    await Promise.resolve();
    expect(signals).toEqual(['active']);
  });
});
