import * as z from 'zod';

/** Runs a program and gives what it printed; null where it is not there, fails or takes too long. */
export type RunProgram = (name: string, args: readonly string[]) => Promise<string | null>;

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
