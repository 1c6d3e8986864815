import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../../../electron/controls/command-line/entry.ts';
import { readText } from '../../../../electron/controls/command-line/files.ts';
import { serveCommandLine } from '../../../../electron/controls/command-line/server.ts';
import type { Launched } from '../../../../electron/controls/command-line/start.ts';
import type { Frame, Request } from '../../../../electron/controls/command-line/wire.ts';

let profile = '';
const cleanups: (() => Promise<void> | void)[] = [];

beforeEach(() => {
  profile = mkdtempSync(path.join(tmpdir(), 'presently-test-'));
  cleanups.push(() => {
    rmSync(profile, { recursive: true, force: true });
  });
});
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

interface Result {
  readonly code: number;
  readonly out: readonly string[];
  readonly err: readonly string[];
}

type Launching = (args: readonly string[], attached: boolean) => Promise<Launched>;

async function type(
  line: readonly string[],
  launch: Launching = () => Promise.reject(new Error('must not be started')),
): Promise<Result> {
  const out: string[] = [];
  const err: string[] = [];
  const printer = { out: (text: string) => out.push(text), err: (text: string) => err.push(text) };
  const code = await run([...line, '--profile', profile], { launch, printer });
  return { code, out, err };
}

/** An app that answers each command with prepared frames. */
async function app(
  answer: (request: Request, stop: () => Promise<void>) => readonly Frame[],
): Promise<() => Promise<void>> {
  const at = path.join(profile, 'run', 'presently.sock');
  const stop = await serveCommandLine(at, (line, client) => {
    for (const frame of answer(JSON.parse(line) as Request, stop)) client.send(frame);
    return Promise.resolve();
  });
  cleanups.push(stop);
  return stop;
}

const ready = (pid: number): readonly Frame[] => [
  { out: JSON.stringify({ pid, trayHost: true, note: null }) },
  { exit: 0 },
];

describe.skipIf(process.platform === 'win32')('a command', () => {
  it('is checked before the app is looked for', async () => {
    const { code, err } = await type(['set']);
    expect(code).toBe(2);
    expect(err).toHaveLength(1);
  });

  it.each([['status'], ['set', 'lunch'], ['quit'], ['export']])(
    'ends with 3 where no app is running: %j',
    async (...line) => {
      const { code, out, err } = await type(line);
      expect(code).toBe(3);
      expect(out).toEqual([]);
      expect(err).toHaveLength(1);
    },
  );

  it('prints what the app answers and ends as it says', async () => {
    await app(({ name, input }) => [
      { out: `${name} ${JSON.stringify(input)}` },
      { err: 'garoon: refused' },
      { exit: 4 },
    ]);
    expect(await type(['set', 'lunch', '--wait'])).toEqual({
      code: 4,
      out: ['set {"status":"lunch"}'],
      err: ['garoon: refused'],
    });
  });

  it('shows the help', async () => {
    const { code, out } = await type(['help']);
    expect(code).toBe(0);
    expect(out.join('\n')).toContain('set STATUS');
  });

  it('ends with 1 where the socket cannot be used', async () => {
    // A file where the folder of the socket should be is not the sign of an app that has ended.
    writeFileSync(path.join(profile, 'run'), '');
    const { code, err } = await type(['status']);
    expect(code).toBe(1);
    expect(err).toHaveLength(1);
  });
});

describe.skipIf(process.platform === 'win32')('import and export', () => {
  it('import sends what stands in the file', async () => {
    await app(({ input }) => [{ out: JSON.stringify(input) }, { exit: 0 }]);
    const file = path.join(profile, 'file.json');
    writeFileSync(file, '{"version":1}');
    const { code, out } = await type(['import', file, '--replace']);
    expect(code).toBe(0);
    expect(JSON.parse(out.join(''))).toEqual({
      replace: true,
      allowPlaintextSecrets: false,
      text: '{"version":1}',
    });
  });

  it('import ends with 1 for a file that cannot be read, and with 5 where the app says so', async () => {
    await app(() => [{ err: 'accounts.0.id: missing' }, { exit: 5 }]);
    expect((await type(['import', path.join(profile, 'none.json')])).code).toBe(1);
    const file = path.join(profile, 'file.json');
    writeFileSync(file, '{}');
    expect(await type(['import', file])).toMatchObject({ code: 5, out: [] });
  });

  it('import does not send a file that no app would take', async () => {
    const file = path.join(profile, 'huge.json');
    writeFileSync(file, ' '.repeat(4_000_001));
    expect((await type(['import', file])).code).toBe(1);
  });

  it('export writes a file that only its owner may read', async () => {
    await app(() => [{ out: '{\n  "version": 1\n}' }, { exit: 0 }]);
    const file = path.join(profile, 'out.json');
    expect(await type(['export', file])).toEqual({ code: 0, out: [], err: [] });
    expect(readFileSync(file, 'utf8')).toBe('{\n  "version": 1\n}\n');
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('export ends with 1 where the file cannot be written', async () => {
    await app(() => [{ out: '{}' }, { exit: 0 }]);
    expect((await type(['export', path.join(profile, 'no', 'out.json')])).code).toBe(1);
  });

  it('standard input is read to its end, letters that are cut in two included', async () => {
    const bytes = Buffer.from('{"name":"離席中"}');
    async function* halves(): AsyncGenerator<Buffer> {
      yield bytes.subarray(0, 10);
      await Promise.resolve();
      yield bytes.subarray(10);
    }
    // As much of a stream as is used here.
    const stdin = halves() as unknown as NodeJS.ReadableStream;
    expect(await readText('-', stdin)).toBe('{"name":"離席中"}');
  });
});

describe.skipIf(process.platform === 'win32')('start', () => {
  it('says that the app is running already', async () => {
    await app(() => ready(1));
    const { code, out } = await type(['start', '--hidden']);
    expect({ code, out }).toEqual({ code: 0, out: ['already running'] });
  });

  it('starts the app with its profile and returns when it is ready', async () => {
    const seen: unknown[] = [];
    const { code, out } = await type(['start', '--hidden'], async (args, attached) => {
      seen.push(...args.filter((arg) => !arg.startsWith('--ozone')), attached);
      await app(() => [{ out: 'ready' }, { exit: 0 }]);
      return { ended: new Promise<number>(() => undefined) };
    });
    expect({ code, out }).toEqual({ code: 0, out: ['ready'] });
    expect(seen).toEqual([`--profile=${profile}`, '--hidden', false]);
  });

  it('with --foreground ends with the app and as the app does', async () => {
    const { code } = await type(['start', '--foreground'], async (_args, attached) => {
      expect(attached).toBe(true);
      await app(() => [{ out: 'ready' }, { exit: 0 }]);
      return { ended: new Promise((resolve) => setTimeout(resolve, 150, 7)) };
    });
    expect(code).toBe(7);
  });

  it('fails where the app ends before it is ready', async () => {
    const { code, out, err } = await type(['start'], () =>
      Promise.resolve({ ended: Promise.resolve(1) }),
    );
    expect({ code, out }).toEqual({ code: 1, out: [] });
    expect(err).toHaveLength(1);
  });
});

describe.skipIf(process.platform === 'win32')('quit', () => {
  it('returns when process and socket are gone', async () => {
    const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)']);
    const ended = new Promise((resolve) => child.once('exit', resolve));
    let isGone = false;
    void ended.then(() => {
      isGone = true;
    });
    await app(({ name }, stop) => {
      if (name === 'ready') return ready(child.pid ?? 0);
      setTimeout(() => {
        void stop().then(() => child.kill());
      }, 50);
      return [{ exit: 0 }];
    });
    const { code } = await type(['quit']);
    expect(code).toBe(0);
    await ended;
    expect(isGone).toBe(true);
  });
});
