import { execFile } from 'node:child_process';
import type { BusyReading } from '../busy-elsewhere.ts';
import { rest } from '../timers.ts';
import type { Bus } from './bus.ts';
import { idleIsInhibited } from './idle-inhibited.ts';
import { microphoneInUse, type RunProgram } from './microphone.ts';

const longestRunMs = 1000;
/** Nobody waits longer for word of a call before a rule holds, in ms. */
const longestWaitMs = 1500;
const mostOutput = 4_000_000;

const runProgram: RunProgram = (name, args) =>
  new Promise((resolve) => {
    const limits = { timeout: longestRunMs, maxBuffer: mostOutput };
    execFile(name, [...args], limits, (error, output) => {
      resolve(error === null ? output : null);
    });
  });

/**
 * What a Linux desktop tells of calls and presentations: a microphone in use is a call, a session
 * kept from being idle a presentation. Never rejects.
 * @param bus the session's bus; null where there is none
 */
export async function senseBusy(
  bus: Bus | null,
  run: RunProgram = runProgram,
): Promise<BusyReading> {
  const late = rest(longestWaitMs).then(() => null);
  const [inUse, inhibited] = await Promise.all([
    Promise.race([microphoneInUse(run), late]),
    bus === null ? null : Promise.race([idleIsInhibited(bus), late]),
  ]);
  if (inUse === true) return 'call';
  if (inhibited === true) return 'presenting';
  return inUse === null && inhibited === null ? 'unknown' : null;
}
