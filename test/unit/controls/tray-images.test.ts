import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { kinds } from '../../../electron/contract/settings/status.ts';
import { accountImage, trayImage, windowImage } from '../../../electron/controls/tray/images.ts';
import { PICTURES, render, RENDERED } from '../../../scripts/icons/render.mjs';

const electron = vi.hoisted(() => ({ folder: '', asked: [] as string[], missing: '' }));

vi.mock('electron/main', () => ({
  app: { getAppPath: () => electron.folder },
  nativeImage: {
    createFromPath: (file: string) => {
      electron.asked.push(file);
      return { isEmpty: () => path.basename(file) === electron.missing };
    },
  },
}));

/** An app folder as the build leaves it. */
beforeAll(() => {
  electron.folder = mkdtempSync(path.join(tmpdir(), 'presently-icons-'));
  mkdirSync(path.join(electron.folder, 'out', 'main'), { recursive: true });
  symlinkSync(RENDERED, path.join(electron.folder, 'out', 'main', 'icons'));
});

afterAll(() => {
  rmSync(electron.folder, { recursive: true });
});

const allKinds = [...kinds, null];
const marks = ['ok', 'waiting', 'problem', 'off'] as const;

/** The pixels of a picture that is committed, as RGBA, premultiplied. */
function pixelsOf(name: string): Buffer {
  const picture = PICTURES.find((each) => each.name === name);
  if (!picture) throw new Error(`there is no picture ${name}`);
  return render(picture).pixels;
}

/** Where it is white, as far as an eye can tell: the mark, without the colour. */
function whiteIn(pixels: Buffer, atLeast: number): string {
  return Array.from({ length: pixels.length / 4 }, (_, at) =>
    pixels.subarray(at * 4, at * 4 + 3).every((channel) => channel > atLeast) ? 1 : 0,
  ).join('');
}

const trayName = (kind: string | null, edge: number, attention = false): string =>
  `${kind ?? 'unknown'}${attention ? '-attention' : ''}-${String(edge)}`;

describe('the rendered pictures', () => {
  it('are what the drawings give (`npm run icons` renders them anew)', () => {
    expect(readdirSync(RENDERED).toSorted()).toEqual(
      PICTURES.map(({ name }) => `${name}.png`).toSorted(),
    );
    const stale = PICTURES.filter(
      (picture) =>
        !readFileSync(path.join(RENDERED, `${picture.name}.png`)).equals(render(picture).asPng()),
    );
    expect(stale.map(({ name }) => name)).toEqual([]);
  });

  it('differ from one another', () => {
    const files = PICTURES.map(({ name }) => readFileSync(path.join(RENDERED, `${name}.png`)));
    expect(new Set(files.map((file) => file.toString('base64'))).size).toBe(PICTURES.length);
  });

  it.each(PICTURES)('$name is a square of $pixels pixels', (picture) => {
    const { width, height } = render(picture);
    expect([width, height]).toEqual([picture.pixels, picture.pixels]);
    expect(picture.pixels).toBe(
      Number(/\d+/u.exec(picture.name)?.[0]) * (picture.name.endsWith('@2x') ? 2 : 1),
    );
  });

  it.each(allKinds)('have transparent corners and a solid middle for %s', (kind) => {
    const [edge, pixels] = [22, pixelsOf(trayName(kind, 22))];
    const alphaAt = (index: number): number => pixels[index * 4 + 3] ?? -1;
    for (const corner of [0, edge - 1, edge * (edge - 1), edge * edge - 1]) {
      expect(alphaAt(corner)).toBe(0);
    }
    expect(alphaAt((edge * edge) / 2 + edge / 2)).toBe(255);
  });

  it.each([16, 18, 22])('tell the kinds apart by shape, not by colour alone (%i)', (edge) => {
    const shapes = allKinds.map((kind) => whiteIn(pixelsOf(trayName(kind, edge)), 200));
    expect(new Set(shapes).size).toBe(kinds.length + 1);
  });

  it.each(allKinds)('carry a dot for attention over %s', (kind) => {
    const [plain, dotted] = [false, true].map((attention) =>
      pixelsOf(trayName(kind, 22, attention)),
    );
    const differs = (column: number, row: number): boolean => {
      const at = (row * 22 + column) * 4;
      return plain?.subarray(at, at + 4).join() !== dotted?.subarray(at, at + 4).join();
    };
    expect(differs(16, 16)).toBe(true);
    expect(differs(6, 6)).toBe(false);
  });

  it('mark accounts in four ways, told by shape as well as by colour', () => {
    const shapes = marks.map((mark) => whiteIn(pixelsOf(`account-${mark}-16`), 200));
    expect(new Set(shapes).size).toBe(4);
    expect(shapes.every((shape) => shape.includes('1'))).toBe(true);
  });
});

describe('the pictures of tray, menu and window', () => {
  beforeEach(() => {
    electron.asked.length = 0;
    electron.missing = '';
  });

  it.each(['linux', 'darwin', 'win32'] as const)(
    'are all there on %s, for fine screens too',
    (on) => {
      const images = [
        ...allKinds.flatMap((kind) => [trayImage(kind, false, on), trayImage(kind, true, on)]),
        ...marks.map(accountImage),
        windowImage(),
      ];
      expect(new Set(images).size).toBe(2 * allKinds.length + marks.length + 1);
      const names = electron.asked.map((file) => path.basename(file, '.png'));
      const absent = names
        .flatMap((name) => [`${name}.png`, `${name}@2x.png`])
        .filter((file) => !existsSync(path.join(RENDERED, file)));
      expect(absent).toEqual([]);
    },
  );

  it('are each read once', () => {
    expect(trayImage('busy', true, 'linux')).toBe(trayImage('busy', true, 'linux'));
    expect(trayImage('busy', true, 'linux')).not.toBe(trayImage('busy', false, 'linux'));
  });

  it('are complete before an update can replace the files', async () => {
    vi.resetModules();
    const fresh = await import('../../../electron/controls/tray/images.ts');
    fresh.readAllImages('linux');
    expect(electron.asked.length).toBeGreaterThan(0);
    electron.asked.length = 0;
    for (const kind of allKinds) {
      for (const attention of [false, true]) fresh.trayImage(kind, attention, 'linux');
    }
    for (const mark of marks) fresh.accountImage(mark);
    expect(electron.asked).toEqual([]);
  });

  it('are not silently empty where a file is missing', async () => {
    vi.resetModules();
    const fresh = await import('../../../electron/controls/tray/images.ts');
    electron.missing = 'away-22.png';
    expect(() => fresh.trayImage('away', false, 'linux')).toThrow('away-22');
  });
});
