import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { askApp, type Printer } from '../../../../electron/controls/command-line/client.ts';
import {
  serveCommandLine,
  type Answerer,
} from '../../../../electron/controls/command-line/server.ts';
import type { Request } from '../../../../electron/controls/command-line/wire.ts';

const request: Request = {
  version: 1,
  name: 'status',
  input: {},
  format: 'text',
  waitMs: null,
  watch: false,
  explain: false,
};

const cleanups: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

function socketPath(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'presently-test-'));
  cleanups.push(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return path.join(folder, 'run', 'presently.sock');
}

async function serve(at: string, answer: Answerer): Promise<() => Promise<void>> {
  const stop = await serveCommandLine(at, answer);
  cleanups.push(stop);
  return stop;
}

interface Paper extends Printer {
  readonly lines: string[];
}

function paper(): Paper {
  const lines: string[] = [];
  return {
    lines,
    out: (line) => lines.push(`out ${line}`),
    err: (line) => lines.push(`err ${line}`),
  };
}

function open(at: string): Promise<Socket> {
  return new Promise((resolve) => {
    const socket = connect(at, () => {
      resolve(socket);
    });
    socket.on('error', () => undefined);
  });
}

describe.skipIf(process.platform === 'win32')('the command line and the running app', () => {
  it('talk over a socket that only its owner may use', async () => {
    const at = socketPath();
    await serve(at, () => Promise.resolve());
    expect(statSync(at).mode & 0o777).toBe(0o600);
    expect(statSync(path.dirname(at)).mode & 0o777).toBe(0o700);
  });

  it('carry both outputs and the exit code', async () => {
    const at = socketPath();
    await serve(at, (line, client) => {
      client.send({ out: (JSON.parse(line) as Request).name });
      client.send({ err: 'careful' });
      client.send({ exit: 4 });
      return Promise.resolve();
    });
    const printer = paper();
    expect(await askApp(at, request, printer)).toBe(4);
    expect(printer.lines).toEqual(['out status', 'err careful']);
  });

  it('carry long answers and every letter', async () => {
    const at = socketPath();
    const text = 'ż離😀\n'.repeat(100_000);
    await serve(at, (_line, client) => {
      client.send({ out: text });
      client.send({ exit: 0 });
      return Promise.resolve();
    });
    const printer = paper();
    expect(await askApp(at, request, printer)).toBe(0);
    expect(printer.lines).toEqual([`out ${text}`]);
  });

  it('wait for a client that reads slowly, and not for one that has gone', async () => {
    const at = socketPath();
    const piece = 'x'.repeat(1_000_000);
    let sent = 0;
    let isThere = true;
    const served = new Promise<void>((resolve) => {
      void serve(at, async (_line, client) => {
        for (let count = 0; count < 200 && isThere; count += 1) {
          client.send({ out: piece });
          sent += 1;
          isThere = await client.drained();
        }
        resolve();
      }).then(() => {
        const slow = connect(at);
        slow.pause();
        slow.on('error', () => undefined);
        slow.write(`${JSON.stringify(request)}\n`);
        setTimeout(() => slow.destroy(), 300);
      });
    });
    await served;
    expect(isThere).toBe(false);
    expect(sent).toBeLessThan(50);
  });

  it('answer several clients at once', async () => {
    const at = socketPath();
    await serve(at, async (line, client) => {
      const { waitMs } = JSON.parse(line) as Request;
      await new Promise((resolve) => setTimeout(resolve, 20 - (waitMs ?? 0)));
      client.send({ exit: waitMs ?? 0 });
    });
    const codes = [0, 5, 10, 15];
    const asked = codes.map((waitMs) => askApp(at, { ...request, waitMs }, paper()));
    expect(await Promise.all(asked)).toEqual(codes);
  });

  it('know when no app is running', async () => {
    expect(await askApp(socketPath(), request, paper())).toBeNull();
  });

  it('take over the socket file of an app that was killed', async () => {
    const at = socketPath();
    const stop = await serveCommandLine(at, () => Promise.resolve());
    await stop();
    const dead = createServer();
    await new Promise<void>((resolve) => dead.listen(at, resolve));
    // Closing takes the file away; a kill would not.
    const kept = `${at}.kept`;
    const { renameSync } = await import('node:fs');
    renameSync(at, kept);
    await new Promise((resolve) => dead.close(resolve));
    renameSync(kept, at);
    expect(await askApp(at, request, paper())).toBeNull();
    await serve(at, (_line, client) => {
      client.send({ exit: 0 });
      return Promise.resolve();
    });
    expect(await askApp(at, request, paper())).toBe(0);
  });

  it('leave no socket behind', async () => {
    const at = socketPath();
    const stop = await serveCommandLine(at, () => Promise.resolve());
    await stop();
    expect(existsSync(at)).toBe(false);
  });

  it('tell the app when a client has gone', async () => {
    const at = socketPath();
    const gone = Promise.withResolvers<string>();
    await serve(at, (_line, client) => {
      client.onGone(() => {
        gone.resolve('gone');
      });
      client.send({ out: 'watching' });
      return Promise.resolve();
    });
    const socket = await open(at);
    socket.write(`${JSON.stringify(request)}\n`);
    socket.once('data', () => socket.destroy());
    expect(await gone.promise).toBe('gone');
  });

  it('hang up on a line that is far too long', async () => {
    const at = socketPath();
    let asked = 0;
    await serve(at, () => {
      asked += 1;
      return Promise.resolve();
    });
    const socket = await open(at);
    const closed = new Promise((resolve) => socket.once('close', resolve));
    socket.write('x'.repeat(9_000_000));
    await closed;
    expect(asked).toBe(0);
  });

  it('fail with exit code 1 where answering throws', async () => {
    const at = socketPath();
    await serve(at, () => Promise.reject(new Error('bug')));
    expect(await askApp(at, request, paper())).toBe(1);
  });

  it('end a watching client when the app ends', async () => {
    const at = socketPath();
    const stop = await serveCommandLine(at, (_line, client) => {
      client.send({ out: 'watching' });
      return Promise.resolve();
    });
    const printer = paper();
    const first = Promise.withResolvers<string>();
    const asked = askApp(at, request, {
      err: printer.err,
      out: (line) => {
        printer.out(line);
        first.resolve(line);
      },
    });
    await first.promise;
    await stop();
    expect(await asked).toBeNull();
    expect(printer.lines).toEqual(['out watching']);
  });

  it('do not hold up the end of the app when a client reads no more', async () => {
    const at = socketPath();
    const asked = Promise.withResolvers<string>();
    const stop = await serveCommandLine(at, (_line, client) => {
      client.send({ out: 'x'.repeat(20_000_000) });
      asked.resolve('asked');
      return Promise.resolve();
    });
    const socket = await open(at);
    cleanups.push(() => {
      socket.destroy();
    });
    socket.pause();
    socket.write(`${JSON.stringify(request)}\n`);
    await asked.promise;
    const before = performance.now();
    await stop();
    expect(performance.now() - before).toBeLessThan(3000);
  });
});
