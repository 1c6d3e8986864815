import { execFile } from 'node:child_process';
import type { BusyReading } from '../busy-elsewhere.ts';
import { sleep } from '../timers.ts';
import { nameHasOwner, type Bus } from './bus.ts';
import * as z from 'zod';

/** Runs a program and gives what it printed; null where it is not there, fails or takes too long. */
type RunProgram = (name: string, args: readonly string[]) => Promise<string | null>;

/** A stream that records, as `pactl` lists it. */
const streamSchema = z.looseObject({
  corked: z.boolean().optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
});
const streamsSchema = z.array(streamSchema);

/** Streams that record what the loudspeakers play, or only show a level. */
const notMicrophone = ['stream.capture.sink', 'stream.monitor'] as const;

/**
 * Whether a program records from a microphone, by PulseAudio's `pactl`, which PipeWire answers as
 * well. Null where it cannot be known: there is no `pactl`, or one older than 16, which has no JSON.
 */
export async function microphoneInUse(run: RunProgram): Promise<boolean | null> {
  const text = await run('pactl', ['-f', 'json', 'list', 'source-outputs']);
  if (text === null) return null;
  try {
    return streamsSchema
      .parse(JSON.parse(text))
      .some(
        ({ corked, properties = {} }) =>
          corked !== true && !notMicrophone.some((name) => properties[name] === 'true'),
      );
  } catch {
    return null;
  }
}

const manager = 'org.gnome.SessionManager';
/** "Inhibit the session being marked as idle", by the manager's interface description. */
const idleFlag = 8;

/**
 * Whether a program keeps a GNOME session from being marked as idle, as for a presentation or a film.
 * Null where no such manager runs.
 */
export async function idleIsInhibited(bus: Bus): Promise<boolean | null> {
  if (!(await nameHasOwner(bus, manager))) return null;
  const answer = await bus.call({
    destination: manager,
    path: '/org/gnome/SessionManager',
    interface: manager,
    member: 'IsInhibited',
    signature: 'u',
    body: [idleFlag],
  });
  const [inhibited] = answer ?? [];
  return typeof inhibited === 'boolean' ? inhibited : null;
}

const longestRunMs = 1000;
/** A rule is not held up for longer than this, in ms. */
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
 * Whether the person is in a call or presents, on a Linux desktop: a microphone in use is a call, a
 * session kept from being idle a presentation. Never rejects.
 * @param bus the session's bus; null where there is none
 */
export async function detectBusy(
  bus: Bus | null,
  run: RunProgram = runProgram,
): Promise<BusyReading> {
  const late = sleep(longestWaitMs).then(() => null);
  const [inUse, inhibited] = await Promise.all([
    Promise.race([microphoneInUse(run), late]),
    bus === null ? null : Promise.race([idleIsInhibited(bus), late]),
  ]);
  if (inUse === true) return 'call';
  if (inhibited === true) return 'presenting';
  return inUse === null && inhibited === null ? 'unknown' : null;
}
