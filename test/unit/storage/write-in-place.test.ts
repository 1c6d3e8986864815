import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createTextPlace } from '../../../electron/storage/write-in-place.ts';
import { tempFolder } from './stand-ins.ts';

describe('a text kept in place', () => {
  test('is in the file at once, whole, and only its owner may read it', async () => {
    const path = join(tempFolder(), 'state.json');
    const place = createTextPlace(path);
    place.put('{"a":"ż"}');
    expect(readFileSync(path, 'utf8').trimEnd()).toBe('{"a":"ż"}');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(await place.sync()).toBe(true);
  });

  test('leaves nothing of a longer one behind that JSON would see', () => {
    const path = join(tempFolder(), 'state.json');
    const place = createTextPlace(path);
    place.put(JSON.stringify({ long: 'x'.repeat(500) }));
    place.put('{"short":1}');
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({ short: 1 });
    createTextPlace(path).put('{}');
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({});
  });

  test('sets room aside, so that texts that grow take no more from the disk', () => {
    const path = join(tempFolder(), 'state.json');
    const place = createTextPlace(path);
    place.put('{"a":1}');
    const { size } = statSync(path);
    for (const length of [20_000, 10, size - 2]) {
      const text = JSON.stringify('x'.repeat(length));
      place.put(text);
      expect(readFileSync(path, 'utf8').trimEnd()).toBe(text);
      if (length < size / 2) expect(statSync(path).size).toBe(size);
    }
    expect(statSync(path).size).toBe(2 * size);
  });

  test('keeps its room and its text after a restart', () => {
    const path = join(tempFolder(), 'state.json');
    createTextPlace(path).put(JSON.stringify('x'.repeat(9000)));
    const { size } = statSync(path);
    createTextPlace(path).put('"y"');
    expect(JSON.parse(readFileSync(path, 'utf8'))).toBe('y');
    expect(statSync(path).size).toBe(size);
  });

  test('goes into the file that is there, also after another took its place', () => {
    const folder = tempFolder();
    const path = join(folder, 'state.json');
    const place = createTextPlace(path);
    place.put('{"count":1}');
    writeFileSync(join(folder, 'other'), '{"count":7}');
    renameSync(join(folder, 'other'), path);
    place.put('{"count":2}');
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({ count: 2 });
    rmSync(path);
    place.put('{"count":3}');
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({ count: 3 });
  });

  test('fails where there is no folder, and says that nothing is on the disk', async () => {
    const place = createTextPlace(join(tempFolder(), 'gone', 'state.json'));
    expect(() => {
      place.put('{}');
    }).toThrow(/ENOENT/u);
    expect(await place.sync()).toBe(false);
    place.release();
  });
});
