import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { openSocket, askApp } from './client.ts';

const lookEveryMs = 10;
const limitMs = 15_000;

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
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
  if (exit === null) return null;
  // The app of this profile and build wrote it, on its owner-only socket.
  return (JSON.parse(lines.join('')) as { readonly pid: number }).pid;
}

/**
 * Prepares to wait for the end of the app (control: `quit` returns when process and socket are gone).
 * @returns what waits, or null where no app runs.
 */
export async function untilGone(socketPath: string): Promise<(() => Promise<void>) | null> {
  const pid = await pidOf(socketPath);
  if (pid === null) return null;
  return async () => {
    const giveUpAt = performance.now() + limitMs;
    while (performance.now() < giveUpAt) {
      const socket = lives(pid) ? await openSocket(socketPath) : null;
      socket?.destroy();
      if (!socket && !lives(pid)) return;
      await sleep(lookEveryMs);
    }
  };
}
