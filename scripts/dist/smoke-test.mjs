import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { inProject } from '../prepare/places.mjs';
import { openSession } from '../session/open-session.mjs';

const startLimitMs = 20_000;
const lookEveryMs = 200;

/**
 * Starts the packaged app in a desktop session, sets a status through its own command line and
 * quits it.
 *
 * @returns {Promise<number>} 0 if everything was as it must be
 */
export async function smokeTest() {
  const session = await openSession({ parts: ['windowManager', 'panel'] });
  const profile = mkdtempSync(join(tmpdir(), 'presently-smoke-'));
  const executable = inProject('dist', 'linux-unpacked', 'presently');
  const flags = [`--profile=${profile}`, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
  const say = (/** @type {string} */ line) => process.stdout.write(`${line}\n`);
  const command = (/** @type {string[]} */ ...words) =>
    spawnSync(executable, [...words, ...flags], { env: session.env, encoding: 'utf8' });
  const app = spawn(executable, [...flags, '--sample', '--hidden'], { env: session.env });
  try {
    const giveUpAt = performance.now() + startLimitMs;
    while (command('status').status !== 0) {
      if (performance.now() > giveUpAt) throw new Error('the packaged app did not start');
      await sleep(lookEveryMs);
    }
    const set = command('set', 'lunch', '--wait');
    say(`packaged app: set lunch --wait → ${set.status} ${set.stdout.trim()}${set.stderr.trim()}`);
    const quit = command('quit');
    say(`packaged app: quit → ${quit.status}`);
    return set.status === 0 && quit.status === 0 ? 0 : 1;
  } catch (error) {
    say(`packaged app: ${error instanceof Error ? error.message : 'failed'}`);
    return 1;
  } finally {
    app.kill('SIGKILL');
    await session.close();
    rmSync(profile, { recursive: true, force: true });
  }
}
