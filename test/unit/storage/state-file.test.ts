import { existsSync, chmodSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { createInPlaceFile } from '../../../electron/storage/write-in-place.ts';
import { createStateFile, type StateFile } from '../../../electron/storage/state-file.ts';
import { writeTextSafely, type WriteText } from '../../../electron/storage/write-text.ts';
import { tempFolder } from './stand-ins.ts';

const schema = z.strictObject({ count: z.int() });
type State = z.infer<typeof schema>;

interface Bench {
  readonly path: string;
  readonly state: StateFile<State>;
  readonly failures: readonly unknown[];
  /** Timers that wait, by their length in ms. */
  readonly timers: { readonly ms: number; readonly fire: () => void }[];
}

interface Options {
  /** Throws where the disk refuses what is about to be written. */
  readonly disk?: (text: string) => void;
  readonly writeBackup?: WriteText;
  readonly onRelief?: () => void;
}

function bench(folder: string, { disk, writeBackup, onRelief }: Options = {}): Bench {
  const path = join(folder, 'state.json');
  const failures: unknown[] = [];
  const timers: { ms: number; fire: () => void }[] = [];
  const onDisk = createInPlaceFile(path);
  const state = createStateFile({
    path,
    schema,
    file: {
      ...onDisk,
      write: (text) => {
        disk?.(text);
        onDisk.write(text);
      },
    },
    writeBackup: writeBackup ?? writeTextSafely,
    onFailure: (error) => failures.push(error),
    ...(onRelief && { onRelief }),
    setTimer: (ms, fire) => {
      const timer = { ms, fire };
      timers.push(timer);
      return () => {
        timers.splice(0, timers.length, ...timers.filter((each) => each !== timer));
      };
    },
  });
  return { path, state, failures, timers };
}

function full(): never {
  throw new Error('ENOSPC');
}

describe('the running state', () => {
  test('is nothing at first and the last saved value after a restart', async () => {
    const folder = tempFolder();
    const { state, path } = bench(folder);
    expect(state.load()).toEqual({ value: null, recovery: null });
    state.save({ count: 1 });
    expect(await state.flush()).toBe(true);
    expect(bench(folder).state.load()).toEqual({ value: { count: 1 }, recovery: null });
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  test('is in the file as soon as it is saved, so that a kill right after it loses nothing', () => {
    const { state, path } = bench(tempFolder());
    state.save({ count: 1 });
    state.save({ count: 2 });
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({ count: 2 });
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  test('of which a full disk refused several is the latest once it takes one', async () => {
    const written: string[] = [];
    let isFull = true;
    const { state } = bench(tempFolder(), {
      disk: (text) => {
        if (isFull) full();
        written.push(text);
      },
    });
    for (let count = 1; count <= 50; count += 1) state.save({ count });
    isFull = false;
    expect(await state.flush()).toBe(true);
    expect(written).toEqual(['{"count":50}']);
  });

  test('that is saved in any moment is on disk after the flush', async () => {
    const { state, path } = bench(tempFolder());
    for (let count = 1; count <= 20; count += 1) {
      state.save({ count });
      for (let tick = 0; tick < count; tick += 1) await Promise.resolve();
      state.save({ count: count + 100 });
      expect(await state.flush()).toBe(true);
      expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({ count: count + 100 });
    }
  });

  test('survives a full disk: reported, never thrown, written with the next save', async () => {
    let isFull = true;
    const { state, failures, path } = bench(tempFolder(), { disk: () => isFull && full() });
    state.save({ count: 1 });
    expect(await state.flush()).toBe(false);
    expect(failures).toHaveLength(2);
    isFull = false;
    state.save({ count: 2 });
    expect(await state.flush()).toBe(true);
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({ count: 2 });
  });

  test('says whether it would outlive a kill, and of the relief once it does', async () => {
    let isFull = true;
    let reliefs = 0;
    const { state, path } = bench(tempFolder(), {
      disk: () => isFull && full(),
      onRelief: () => {
        reliefs += 1;
      },
    });
    state.save({ count: 1 });
    expect(state.persisted()).toBe(false);
    isFull = false;
    expect(state.persisted()).toBe(true);
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({ count: 1 });
    expect(state.persisted()).toBe(true);
    await Promise.resolve();
    expect(reliefs).toBe(1);
  });

  test('is never overtaken by an older value that had to wait', async () => {
    let isFull = true;
    const { state, path } = bench(tempFolder(), { disk: () => isFull && full() });
    for (let count = 1; count <= 40; count += 1) {
      isFull = count % 4 < 2;
      state.save({ count });
      const flushing = state.flush();
      for (let tick = 0; tick < count; tick += 1) await Promise.resolve();
      state.save({ count: count + 100 });
      await flushing;
      isFull = false;
      expect(await state.flush()).toBe(true);
      expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({ count: count + 100 });
    }
  });

  test('is tried again by itself every 30 s until it is written', async () => {
    let failing = 3;
    const { state, timers, failures, path } = bench(tempFolder(), {
      disk: () => {
        failing -= 1;
        if (failing >= 0) full();
      },
      writeBackup: () => Promise.resolve(),
    });
    state.save({ count: 7 });
    for (let round = 1; round <= 3; round += 1) {
      await expect.poll(() => failures.length).toBe(round);
      const retries = timers.filter(({ ms }) => ms === 30_000);
      expect(retries).toHaveLength(1);
      retries[0]?.fire();
    }
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({ count: 7 });
    expect(await state.flush()).toBe(true);
    expect(timers).toEqual([]);
  });

  test('is backed up half a second later, with everything that changed meanwhile', async () => {
    const folder = tempFolder();
    const { state, timers } = bench(folder);
    for (let count = 1; count <= 3; count += 1) state.save({ count });
    const backup = join(folder, 'state.backup.json');
    expect(existsSync(backup)).toBe(false);
    expect(timers.map(({ ms }) => ms)).toEqual([500]);
    timers[0]?.fire();
    await expect.poll(() => existsSync(backup)).toBe(true);
    await expect.poll(() => readFileSync(backup, 'utf8')).toBe('{"count":3}');
  });

  test('whose backup is refused has one 30 s later, and never an older one', async () => {
    const written: string[] = [];
    let isFull = true;
    const { state, timers } = bench(tempFolder(), {
      writeBackup: async (_path, text) => {
        await Promise.resolve();
        if (isFull) full();
        written.push(text);
      },
    });
    state.save({ count: 1 });
    timers[0]?.fire();
    await expect.poll(() => timers.map(({ ms }) => ms)).toEqual([30_000]);
    state.save({ count: 2 });
    isFull = false;
    timers[0]?.fire();
    await expect.poll(() => written).toEqual(['{"count":2}']);
    expect(await state.flush()).toBe(true);
    expect(written).toHaveLength(1);
    expect(timers).toEqual([]);
  });

  test('that a kill cut in the middle of a write is the whole one before it, from the shadow copy', () => {
    const folder = tempFolder();
    const path = join(folder, 'state.json');
    const file = createInPlaceFile(path);
    const open = (): StateFile<State> =>
      createStateFile({
        path,
        schema,
        file: {
          ...file,
          write: (text) => {
            if (text !== '{"count":3}') {
              file.write(text);
              return;
            }
            writeFileSync(path, text.slice(0, 4));
            throw new Error('killed');
          },
        },
        shadowCopy: createInPlaceFile(join(folder, 'state.twin.json')),
        // What a killed program would have written later.
        writeBackup: () => new Promise(() => undefined),
        onFailure: () => undefined,
        setTimer: () => () => undefined,
      });
    const state = open();
    for (const count of [1, 2, 3]) state.save({ count });
    expect(readFileSync(path, 'utf8')).toBe('{"co');
    expect(open().load()).toMatchObject({
      value: { count: 2 },
      recovery: { recovered: 'backup', keptAside: join(folder, 'state.damaged-1.json') },
    });
    // The file itself counts where it is whole.
    writeFileSync(path, '{"count":5}');
    expect(open().load()).toEqual({ value: { count: 5 }, recovery: null });
  });

  test('of a damaged file comes from its backup', async () => {
    const folder = tempFolder();
    const { state, path } = bench(folder);
    state.save({ count: 3 });
    await state.flush();
    writeFileSync(path, '{"coun');
    expect(bench(folder).state.load()).toEqual({
      value: { count: 3 },
      recovery: { recovered: 'backup', keptAside: join(folder, 'state.damaged-1.json') },
    });
    expect(bench(folder).state.load().recovery).toBeNull();
  });

  test('leaves no temporary files of a killed run', () => {
    const folder = tempFolder();
    writeFileSync(join(folder, 'state.json.tmp-17000000001f2e3d'), 'half');
    writeFileSync(join(folder, 'state.backup.json.tmp-17000000001f2e3d'), 'half');
    bench(folder).state.load();
    expect(readdirSync(folder)).toEqual([]);
  });

  test('in a file that others could read becomes private with the next write', async () => {
    const folder = tempFolder();
    const { state, path } = bench(folder);
    writeFileSync(path, '{"count":1}');
    chmodSync(path, 0o644);
    state.save({ count: 2 });
    await state.flush();
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });
});
