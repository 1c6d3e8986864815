import { describe, expect, it } from 'vitest';
import type { CommandName } from '../../../../electron/contract/commands/commands.ts';
import type { DeliveryState } from '../../../../electron/contract/views/delivery.ts';
import type { Envelope, FailureCode } from '../../../../electron/contract/commands/envelope.ts';
import type { StatusView } from '../../../../electron/contract/views/status-view.ts';
import { createAnswerer } from '../../../../electron/controls/command-line/answer.ts';
import { createPrinters } from '../../../../electron/controls/command-line/printers.ts';
import type { Frame } from '../../../../electron/controls/command-line/wire.ts';
import type { Caller, Dispatcher } from '../../../../electron/controls/ipc/dispatcher.ts';
import { garoon, lunch, noon, speechOf, viewOf } from '../support.ts';
import { hourMs } from '../../../../electron/contract/time.ts';

const speech = await speechOf('en');

const request = {
  version: 1,
  name: 'status',
  input: {},
  format: 'text',
  waitMs: null,
  watch: false,
  explain: false,
};

type Answers = Partial<Record<CommandName, (input: unknown, caller?: Caller) => Envelope>>;

function ok(value: unknown): Envelope {
  return { ok: true, value };
}

function failed(code: FailureCode): Envelope {
  return { ok: false, error: { code, sentence: `it is ${code}` } };
}

/** An answerer over a dispatcher that gives prepared answers, and what it sent. */
function desk(answers: Answers): {
  readonly frames: Frame[];
  readonly asked: [string, unknown][];
  ask(change: object | string): Promise<readonly Frame[]>;
  changed(): Promise<void>;
  leave(): void;
  watchers(): number;
} {
  const frames: Frame[] = [];
  const asked: [string, unknown][] = [];
  const listeners = new Set<() => void>();
  let isThere = true;
  const gone: (() => void)[] = [];
  const dispatch = (name: string, input: unknown, caller?: Caller): Promise<Envelope> => {
    asked.push([name, input]);
    // The names asked for are those of the contract; the table holds those a test needs.
    return Promise.resolve(answers[name as CommandName]?.(input, caller) ?? failed('usage'));
  };
  // The prepared answers stand in for typed ones.
  const dispatcher = { dispatch, run: dispatch } as unknown as Dispatcher;
  const answer = createAnswerer({
    dispatcher,
    printers: () => createPrinters({ ...speech, now: () => noon, explain: () => ['because'] }),
    history: (range) =>
      async function* () {
        asked.push(['history', range]);
        yield await Promise.resolve([{ at: '1', type: 'presence' }]);
        yield [{ at: '2', type: 'presence' }];
      },
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  });
  const client = {
    send: (frame: Frame) => frames.push(frame),
    onGone: (listener: () => void) => {
      gone.push(listener);
      return () => undefined;
    },
    drained: () => Promise.resolve(isThere),
  };
  return {
    frames,
    asked,
    ask: async (change) => {
      const line = typeof change === 'string' ? change : JSON.stringify({ ...request, ...change });
      await answer(line, client);
      return frames;
    },
    changed: async () => {
      for (const listener of listeners) listener();
      await new Promise((resolve) => setTimeout(resolve, 0));
    },
    leave: () => {
      isThere = false;
      for (const listener of gone) listener();
    },
    watchers: () => listeners.size,
  };
}

function inState(state: DeliveryState, detail: string | null = null): StatusView {
  return viewOf({ accounts: [{ ...garoon, state, detail }] });
}

describe('an answer', () => {
  it.each(['set', 'clear', 'undo', 'pause', 'resume'] as const)(
    '%s prints the new presence in one line',
    async (name) => {
      const frames = await desk({ [name]: () => ok(viewOf()) }).ask({ name });
      expect(frames).toEqual([{ out: 'Lunch (picked from the tray)' }, { exit: 0 }]);
    },
  );

  it('prints a history portion by portion', async () => {
    const { ask, asked } = desk({});
    const frames = await ask({ name: 'history', input: { from: 1 }, format: 'csv' });
    expect(frames).toEqual([
      { out: 'at,type' },
      { out: '1,presence' },
      { out: '2,presence' },
      { exit: 0 },
    ]);
    expect(asked[0]).toEqual(['history', { from: 1 }]);
  });

  it('reads no more of a history once the client has gone', async () => {
    const { ask, leave } = desk({});
    leave();
    expect(await ask({ name: 'history', format: 'json' })).toHaveLength(1);
  });

  it('says what is wrong with the span of a history', async () => {
    const { ask } = desk({ history: () => failed('usage') });
    const frames = await ask({ name: 'history', input: { from: 'x' } });
    expect(frames).toEqual([{ err: 'it is usage' }, { exit: 2 }]);
  });

  it.each([
    ['failed', 1],
    ['no-keyring', 1],
    ['usage', 2],
    ['invalid-file', 5],
  ] as const)('a failure of kind %s is one line and exit code %i', async (code, exit) => {
    const frames = await desk({ set: () => failed(code) }).ask({ name: 'set' });
    expect(frames).toEqual([{ err: `it is ${code}` }, { exit }]);
  });

  it.each([
    [
      'Sato Yuki',
      null,
      'Signed in as Sato Yuki; may write own presence: not known before the first change',
    ],
    ['Sato Yuki', true, 'Signed in as Sato Yuki; may write own presence: yes'],
    [null, false, 'Signed in as 42; may write own presence: no'],
  ])('says whose an account is: %j, %j', async (displayName, mayWrite, line) => {
    const finding = { account: 'garoon', user: '42', displayName, mayWrite };
    const { ask } = desk({ testAccount: () => ok(finding) });
    expect(await ask({ name: 'testAccount' })).toEqual([{ out: line }, { exit: 0 }]);
  });

  it('says whose an account is as JSON, too', async () => {
    const finding = { account: 'garoon', user: '42', displayName: null, mayWrite: null };
    const [frame] = await desk({ addAccount: () => ok(finding) }).ask({
      name: 'addAccount',
      format: 'json',
    });
    expect(frame && 'out' in frame && JSON.parse(frame.out)).toEqual({ version: 1, ...finding });
  });

  it.each([
    [null, 'Garoon was removed'],
    ['absence', 'Garoon was removed; the vendor still shows absence'],
  ])('says what stays at the vendor of an account that was removed: %j', async (shows, line) => {
    const { ask } = desk({ removeAccount: () => ok({ account: 'g', name: 'Garoon', shows }) });
    expect(await ask({ name: 'removeAccount' })).toEqual([{ out: line }, { exit: 0 }]);
  });

  it('tells how far a sign-in has come while it goes on', async () => {
    const { ask } = desk({
      signInAccount: (_input, caller) => {
        caller?.progress?.({ kind: 'browser', url: 'https://vendor.test/allow' });
        return failed('failed');
      },
    });
    const frames = await ask({ name: 'signInAccount' });
    expect(frames).toHaveLength(3);
    expect(frames[0]).toHaveProperty('err', expect.stringContaining('https://vendor.test/allow'));
  });

  it('tells the command once its client has gone', async () => {
    let signal: AbortSignal | undefined;
    const { ask, leave } = desk({
      signInAccount: (_input, caller) => {
        signal = caller?.signal;
        return failed('failed');
      },
    });
    await ask({ name: 'signInAccount' });
    expect(signal?.aborted).toBe(false);
    leave();
    expect(signal?.aborted).toBe(true);
  });

  it('says what an import changed', async () => {
    const { ask } = desk({ import: () => ok({ changes: ['one', 'two'] }) });
    expect(await ask({ name: 'import' })).toEqual([{ out: 'one' }, { out: 'two' }, { exit: 0 }]);
  });

  it('prints an export as it is', async () => {
    const { ask } = desk({ export: () => ok({ text: '{\n}' }) });
    expect(await ask({ name: 'export' })).toEqual([{ out: '{\n}' }, { exit: 0 }]);
  });

  it('prints nothing for quit', async () => {
    expect(await desk({ quit: () => ok({}) }).ask({ name: 'quit' })).toEqual([{ exit: 0 }]);
  });

  it.each(['not json', '{}', '{"version":2}'])('ends with 2 for the request %s', async (line) => {
    expect(await desk({}).ask(line)).toEqual([{ exit: 2 }]);
  });

  it('passes an unknown command on, which says so', async () => {
    expect(await desk({}).ask({ name: 'sett' })).toEqual([{ err: 'it is usage' }, { exit: 2 }]);
  });

  it('says ready, and without a tray host says so on standard error', async () => {
    const value = { pid: 1, trayHost: false, note: 'no tray host' };
    expect(await desk({ ready: () => ok(value) }).ask({ name: 'ready' })).toEqual([
      { out: 'ready' },
      { err: 'no tray host' },
      { exit: 0 },
    ]);
    const json = await desk({ ready: () => ok(value) }).ask({ name: 'ready', format: 'json' });
    expect(json).toEqual([{ out: JSON.stringify(value) }, { exit: 0 }]);
  });
});

describe('--wait', () => {
  it.each(['applied', 'skipped', 'paused'] as const)('ends with 0 once %s', async (state) => {
    const frames = await desk({
      set: () => ok(inState('pending')),
      settle: () => ok(inState(state)),
    }).ask({ name: 'set', waitMs: 1000 });
    expect(frames).toEqual([{ out: 'Lunch (picked from the tray)' }, { exit: 0 }]);
  });

  it.each(['refused', 'drifted', 'needs-sign-in', 'pending', 'retrying'] as const)(
    'ends with 4 and names the account that is %s, with the reason',
    async (state) => {
      const frames = await desk({
        set: () => ok(inState('pending')),
        settle: () => ok(inState(state, 'Garoon said no')),
      }).ask({ name: 'set', waitMs: 1000 });
      expect(frames[0]).toEqual({ err: `garoon: ${state}: Garoon said no` });
      expect(frames.at(-1)).toEqual({ exit: 4 });
    },
  );

  it('prints the presence as it is after waiting', async () => {
    const later = viewOf({ presence: { ...lunch, name: 'Busy' } });
    const frames = await desk({ clear: () => ok(viewOf()), settle: () => ok(later) }).ask({
      name: 'clear',
      waitMs: 5,
    });
    expect(frames[0]).toEqual({ out: 'Busy (picked from the tray)' });
  });

  it('does not wait where the command failed', async () => {
    const { ask, asked } = desk({ undo: () => failed('failed') });
    expect((await ask({ name: 'undo', waitMs: 5 })).at(-1)).toEqual({ exit: 1 });
    expect(asked.map(([name]) => name)).toEqual(['undo']);
  });

  it('waits longer than an hour in turns, as long as something is still moving', async () => {
    const { ask, asked } = desk({
      set: () => ok(viewOf()),
      settle: () => ok(inState('retrying')),
    });
    const frames = await ask({ name: 'set', waitMs: 2.5 * hourMs });
    expect(asked.slice(1).map(([, input]) => input)).toEqual([
      { timeoutMs: hourMs },
      { timeoutMs: hourMs },
      { timeoutMs: hourMs / 2 },
    ]);
    expect(frames.at(-1)).toEqual({ exit: 4 });
  });
});

describe('--watch', () => {
  it('prints the presence, then what changed, until the client goes', async () => {
    let view = viewOf();
    const { ask, changed, frames, leave, watchers } = desk({ status: () => ok(view) });
    await ask({ watch: true });
    await changed();
    view = viewOf({ accounts: [{ ...garoon, state: 'retrying' }] });
    await changed();
    view = { ...view, presence: { ...lunch, name: 'Busy' } };
    await changed();
    expect(frames).toEqual([
      { out: 'Lunch (picked from the tray)' },
      { out: 'Garoon: Trying again, shows absence' },
      { out: 'Busy (picked from the tray)' },
    ]);
    leave();
    expect(watchers()).toBe(0);
  });

  it('prints one JSON object in a line per change', async () => {
    let view = viewOf();
    const { ask, changed, frames } = desk({ status: () => ok(view) });
    await ask({ watch: true, format: 'json' });
    await changed();
    view = inState('refused');
    await changed();
    expect(frames).toEqual([
      { out: JSON.stringify(viewOf()) },
      { out: JSON.stringify(inState('refused')) },
    ]);
  });
});
