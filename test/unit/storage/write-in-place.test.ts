import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createInPlaceFile } from '../../../electron/storage/write-in-place.ts';
import { tempFolder } from './stand-ins.ts';

/** Root may write everywhere, so it becomes nobody. */
const asOtherUser = `
  const { createInPlaceFile } = await import(process.argv[1]);
  if (process.getuid?.() === 0) process.setuid(65534);
  createInPlaceFile(process.argv[2]).write('{"count":2}');
`;

describe('a text that is written in place', () => {
  test('is in the file at once, whole, and only its owner may read it', async () => {
    const path = join(tempFolder(), 'state.json');
    const file = createInPlaceFile(path);
    file.write('{"a":"ż"}');
    expect(readFileSync(path, 'utf8').trimEnd()).toBe('{"a":"ż"}');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(await file.sync()).toBe(true);
  });

  test('leaves nothing of a longer one behind that JSON would see', () => {
    const path = join(tempFolder(), 'state.json');
    const file = createInPlaceFile(path);
    file.write(JSON.stringify({ long: 'x'.repeat(500) }));
    file.write('{"short":1}');
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({ short: 1 });
    createInPlaceFile(path).write('{}');
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({});
  });

  test('takes space ahead, so that texts that grow take no more from the disk', () => {
    const path = join(tempFolder(), 'state.json');
    const file = createInPlaceFile(path);
    file.write('{"a":1}');
    const { size } = statSync(path);
    for (const length of [20_000, 10, size - 2]) {
      const text = JSON.stringify('x'.repeat(length));
      file.write(text);
      expect(readFileSync(path, 'utf8').trimEnd()).toBe(text);
      if (length < size / 2) expect(statSync(path).size).toBe(size);
    }
    expect(statSync(path).size).toBe(2 * size);
  });

  test('keeps its space and its text after a restart', () => {
    const path = join(tempFolder(), 'state.json');
    createInPlaceFile(path).write(JSON.stringify('x'.repeat(9000)));
    const { size } = statSync(path);
    createInPlaceFile(path).write('"y"');
    expect(JSON.parse(readFileSync(path, 'utf8'))).toBe('y');
    expect(statSync(path).size).toBe(size);
  });

  test('goes into the file that is there, also after another took its place', () => {
    const folder = tempFolder();
    const path = join(folder, 'state.json');
    const file = createInPlaceFile(path);
    file.write('{"count":1}');
    writeFileSync(join(folder, 'other'), '{"count":7}');
    renameSync(join(folder, 'other'), path);
    file.write('{"count":2}');
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({ count: 2 });
    rmSync(path);
    file.write('{"count":3}');
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({ count: 3 });
  });

  test('replaces a file that may not be written, as one that another user left', () => {
    const folder = tempFolder();
    const path = join(folder, 'state.json');
    writeFileSync(path, '{"count":1}', { mode: 0o444 });
    chmodSync(folder, 0o777);
    const module = new URL('../../../electron/storage/write-in-place.ts', import.meta.url).href;
    const args = ['--input-type=module', '-e', asOtherUser, '--', module, path];
    const { stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({ count: 2 });
  });

  test('goes into a folder that somebody took away meanwhile', () => {
    const path = join(tempFolder(), 'gone', 'state.json');
    createInPlaceFile(path).write('{}');
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({});
    expect(statSync(dirname(path)).mode & 0o777).toBe(0o700);
  });

  test('fails where no file can be, and says that nothing is on the disk', async () => {
    const path = join(tempFolder(), 'state.json');
    mkdirSync(path);
    const file = createInPlaceFile(path);
    expect(() => {
      file.write('{}');
    }).toThrow(/EISDIR/u);
    expect(await file.sync()).toBe(false);
    file.release();
  });
});
