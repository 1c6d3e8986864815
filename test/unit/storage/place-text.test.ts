import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createTextPlace } from '../../../electron/storage/place-text.ts';
import { tempFolder } from './stand-ins.ts';

describe('a text kept in place', () => {
  test('is in the file at once, whole, and only its owner may read it', async () => {
    const path = join(tempFolder(), 'state.json');
    const place = createTextPlace(path);
    place.put('{"a":"ż"}');
    expect(readFileSync(path, 'utf8')).toBe('{"a":"ż"}');
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
