import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { createStateFile } from '../../../electron/storage/state-file.ts';
import { createInPlaceFile } from '../../../electron/storage/write-in-place.ts';
import { writeTextSafely } from '../../../electron/storage/write-text.ts';
import { tempFolder } from './stand-ins.ts';

const kills = 6;

/** Saves as fast as it can and says every count that is on disk. */
const busyWriter = `
  import * as z from 'zod';
  const { createStateFile } = await import(process.argv[1]);
  const { writeTextSafely } = await import(process.argv[2]);
  const { createInPlaceFile } = await import(process.argv[3]);
  const state = createStateFile({
    path: process.argv[4],
    schema: z.strictObject({ count: z.int(), filler: z.string() }),
    file: createInPlaceFile(process.argv[4]),
    writeBackup: writeTextSafely,
    onFailure: () => undefined,
    setTimer: () => () => undefined,
  });
  for (let count = state.load().value?.count ?? 0; ; count += 1) {
    state.save({ count, filler: 'x'.repeat(200_000) });
    await state.flush();
    console.log(count);
  }
`;

test('a kill at any moment loses nothing that was flushed and damages nothing', async () => {
  const path = join(tempFolder(), 'state.json');
  const modules = ['state-file.ts', 'write-text.ts', 'write-in-place.ts'].map(
    (name) => new URL(`../../../electron/storage/${name}`, import.meta.url).href,
  );
  const open = () =>
    createStateFile({
      path,
      schema: z.strictObject({ count: z.int(), filler: z.string() }),
      file: createInPlaceFile(path),
      writeBackup: writeTextSafely,
      onFailure: () => undefined,
      setTimer: () => () => undefined,
    }).load();
  for (let round = 0; round < kills; round += 1) {
    const args = ['--input-type=module', '-e', busyWriter, '--', ...modules, path];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    let told = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      told += text;
    });
    await once(child.stdout, 'data');
    await new Promise((resolve) => setTimeout(resolve, 7 * round));
    child.kill('SIGKILL');
    await once(child, 'close');
    const flushed = Number(told.trimEnd().split('\n').at(-1));
    const { value, recovery } = open();
    expect(recovery).toBeNull();
    expect(value?.count).toBeGreaterThanOrEqual(flushed);
  }
  const left = readdirSync(dirname(path)).filter((name) => name.includes('damaged'));
  expect(left).toEqual([]);
});
