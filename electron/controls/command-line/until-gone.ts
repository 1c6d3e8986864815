import { readFileSync } from 'node:fs';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { openSocket, askApp } from './client.ts';
import { exitCode } from './exit-code.ts';

const lookEveryMs = 10;
const limitMs = 15_000;

/** Ended, but not yet collected by whoever adopted it; Linux alone lets this be seen. */
function isZombie(pid: number): boolean {
  try {
    const stat = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')')).startsWith(') Z');
  } catch {
    return false;
  }
}

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch {
    return false;
  }
}

async function pidOf(socketPath: string): Promise<number | null> {
  const lines: string[] = [];
  const printer = { out: (line: string) => lines.push(line), err: () => undefined };
  const request = { version: 1, name: 'ready', input: {}, format: 'json' } as const;
  const exit = await askApp(
    socketPath,
    { ...request, waitMs: null, watch: false, explain: false },
    printer,
  );
  if (exit !== exitCode.done) return null;
  // The app of this profile and build wrote it, on its owner-only socket.
  return (JSON.parse(lines.join('')) as { readonly pid: number }).pid;
}

/**
 * Prepares to wait for the end of the app (control: `quit` returns when process and socket are gone).
 * @returns what waits and tells whether the app has gone, or null where no app runs.
 */
export async function untilGone(socketPath: string): Promise<(() => Promise<boolean>) | null> {
  const pid = await pidOf(socketPath);
  if (pid === null) return null;
  return async () => {
    const giveUpAt = performance.now() + limitMs;
    while (performance.now() < giveUpAt) {
      const socket = lives(pid) ? await openSocket(socketPath) : null;
      socket?.destroy();
      if (!socket && !lives(pid)) return true;
      await sleep(lookEveryMs);
    }
    return false;
  };
}
