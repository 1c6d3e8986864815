import { execFile } from 'node:child_process';
import type { BusyReading } from '../busy-elsewhere.ts';
import { rest } from '../timers.ts';
import type { Bus } from './bus.ts';
import * as z from 'zod';

/** Runs a program and gives what it printed; null where it is not there, fails or takes too long. */
type RunProgram = (name: string, args: readonly string[]) => Promise<string | null>;

/** What `pactl` says of a stream that records. */
const streamSchema = z.looseObject({
  corked: z.boolean().optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
});
const streamsSchema = z.array(streamSchema);

/** Streams that record what the loudspeakers play, or only show a level. */
const notMicrophone = ['stream.capture.sink', 'stream.monitor'] as const;

/**
 * Whether a program records from a microphone, by PulseAudio's `pactl`, which PipeWire answers as
 * well. Null where it cannot be told: there is no `pactl`, or one older than 16, which has no JSON.
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
 * Null where no such manager runs; it is not woken up.
 */
export async function idleIsInhibited(bus: Bus): Promise<boolean | null> {
  const owned = await bus.call({
    destination: 'org.freedesktop.DBus',
    path: '/org/freedesktop/DBus',
    interface: 'org.freedesktop.DBus',
    member: 'NameHasOwner',
    signature: 's',
    body: [manager],
  });
  if (owned?.[0] !== true) return null;
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
