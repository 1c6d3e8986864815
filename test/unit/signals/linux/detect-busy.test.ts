import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import {
  idleIsInhibited,
  detectBusy,
  microphoneInUse,
} from '../../../../electron/signals/linux/detect-busy.ts';
import { createFakeBus } from '../support.ts';

const stream = { index: 7, source: 2, corked: false, properties: { 'media.name': 'Call' } };
const prints = (value: unknown) => () => Promise.resolve(JSON.stringify(value));
const gnome = (inhibited: boolean): ReturnType<typeof createFakeBus> =>
  createFakeBus(({ member }) => [member === 'NameHasOwner' ? true : inhibited]);

describe('the microphone', () => {
  it.each([
    ['nobody records', [], false],
    ['a program records', [stream], true],
    ['the program has paused', [{ ...stream, corked: true }], false],
    [
      'it records the loudspeakers',
      [{ ...stream, properties: { 'stream.capture.sink': 'true' } }],
      false,
    ],
    ['it shows a level', [{ ...stream, properties: { 'stream.monitor': 'true' } }], false],
    ['one of two records', [{ ...stream, corked: true }, { index: 8 }], true],
    ['something else is printed', { error: 'no' }, null],
  ])('is read where %s', async (_what, value, wanted) => {
    expect(await microphoneInUse(prints(value))).toBe(wanted);
  });

  it('is unknown without the program or with an older one', async () => {
    expect(await microphoneInUse(() => Promise.resolve(null))).toBeNull();
    expect(await microphoneInUse(() => Promise.resolve('Source Output #7'))).toBeNull();
  });

  it('is asked for in one form', async () => {
    const asked: unknown[] = [];
    await microphoneInUse((...call) => {
      asked.push(call);
      return Promise.resolve('[]');
    });
    expect(asked).toEqual([['pactl', ['-f', 'json', 'list', 'source-outputs']]]);
  });
});

describe('a session that is kept from being idle', () => {
  it('is asked of GNOME with the flag for idle', async () => {
    const bus = gnome(true);
    expect(await idleIsInhibited(bus)).toBe(true);
    expect(bus.calls[1]).toMatchObject({ member: 'IsInhibited', signature: 'u', body: [8] });
    expect(await idleIsInhibited(gnome(false))).toBe(false);
  });

  it('is unknown where nobody owns the name, who is not woken up', async () => {
    const bus = createFakeBus(() => [false]);
    expect(await idleIsInhibited(bus)).toBeNull();
    expect(bus.calls).toHaveLength(1);
    const mute = createFakeBus(({ member }) => (member === 'NameHasOwner' ? [true] : null));
    expect(await idleIsInhibited(mute)).toBeNull();
  });
});

describe('a Linux desktop', () => {
  it('finds a call first, then a presentation, and admits what it does not know', async () => {
    const silent = (): Promise<null> => Promise.resolve(null);
    expect(await detectBusy(gnome(true), prints([stream]))).toBe('call');
    expect(await detectBusy(gnome(true), prints([]))).toBe('presenting');
    expect(await detectBusy(gnome(false), silent)).toBeNull();
    expect(await detectBusy(null, prints([]))).toBeNull();
    expect(await detectBusy(null, silent)).toBe('unknown');
  });

  it('does not keep a rule waiting for a desktop that does not answer', async () => {
    const silent = { ...gnome(true), call: () => new Promise<null>(() => undefined) };
    const startedAt = performance.now();
    expect(await detectBusy(silent, () => new Promise(() => undefined))).toBe('unknown');
    expect(performance.now() - startedAt).toBeLessThan(5000);
  });

  it.each([
    ['prints a stream', 'echo \'[{"corked": false}]\'', 'call'],
    ['prints none', 'echo "[]"', null],
    ['fails', 'exit 1', 'unknown'],
    ['hangs', 'exec /bin/sleep 20', 'unknown'],
    ['is not there', null, 'unknown'],
  ])('runs the program, which %s', async (_what, script, wanted) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'presently-pactl-'));
    try {
      const pactl = path.join(folder, 'pactl');
      if (script !== null) writeFileSync(pactl, `#!/bin/sh\n${script}\n`, { mode: 0o700 });
      vi.stubEnv('PATH', folder);
      expect(await detectBusy(null)).toBe(wanted);
    } finally {
      vi.unstubAllEnvs();
      rmSync(folder, { recursive: true });
    }
  });
});
