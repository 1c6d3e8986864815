// Loaded with the first line of the log, so that the program starts without the library.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createStream, type RotatingFileStream } from 'rotating-file-stream';

/** A file that takes lines and never grows beyond its size. */
export interface LogFile {
  /** Takes a line without waiting for the disk; a line too many is counted and left out. */
  write(line: string): void;
  /** The latest lines, oldest first. */
  tail(): Promise<readonly string[]>;
  /** Resolves when everything taken so far is written, or after a while if the disk is stuck. */
  flush(): Promise<void>;
}

export interface LogFileOptions {
  readonly folder: string;
  /** The most that the file and the one before it hold together, in bytes. */
  readonly mostBytes?: number;
}

const name = 'presently.log';
const previousName = 'presently.1.log';
const ownerOnly = 0o600;

const megabyte = 1_000_000;
/** Lines that wait for the disk, in bytes; of more only their number is kept. */
const mostWaitingBytes = 100_000;
/** Lines go to the disk together, in portions of about so many characters. */
const portion = 8000;
/** The longest portion there can be, with its last line, as UTF-8. */
const longestPortionBytes = 50_000;
/** A file that could not be written is opened anew after so many ms. */
const againAfterMs = 60_000;
const longestFlushMs = 500;
const tailLines = 200;

async function linesOf(file: string): Promise<readonly string[]> {
  try {
    const text = await readFile(file, 'utf8');
    return text.split('\n').filter((line) => line !== '');
  } catch {
    return [];
  }
}

/** Opens the log in its folder, which is made; a folder that cannot be written takes nothing. */
export function openLogFile({ folder, mostBytes = megabyte }: LogFileOptions): LogFile {
  let stream: RotatingFileStream | null = null;
  let failedAt: number | null = null;
  let leftOut = 0;
  /** Lines of this tick. */
  let gathered = '';

  const open = (): RotatingFileStream | null => {
    if (failedAt !== null && Math.abs(Date.now() - failedAt) < againAfterMs) return null;
    const opened = createStream((index) => (Number(index) > 0 ? previousName : name), {
      path: folder,
      // The file is renamed once it is as large; the portion that made it so is still in it.
      // What `String` writes of a number is one, which its type does not say.
      size: `${String(Math.floor(mostBytes / 2) - longestPortionBytes)}B` as `${number}B`,
      rotate: 1,
      mode: ownerOnly,
    });
    opened.on('error', () => {
      failedAt = Date.now();
      stream = null;
    });
    return opened;
  };

  const pass = (): void => {
    if (gathered !== '') stream?.write(gathered);
    gathered = '';
  };

  return {
    write: (line) => {
      stream ??= open();
      if (stream === null || stream.writableLength > mostWaitingBytes) {
        leftOut += 1;
        return;
      }
      if (gathered === '') setImmediate(pass);
      const missing = leftOut === 0 ? '' : `${String(leftOut)} lines were left out\n`;
      leftOut = 0;
      gathered += `${missing}${line}\n`;
      if (gathered.length >= portion) pass();
    },
    tail: async () => {
      const files = [previousName, name].map((each) => linesOf(path.join(folder, each)));
      return (await Promise.all(files)).flat().slice(-tailLines);
    },
    flush: () =>
      new Promise((resolve) => {
        const done = (): void => {
          clearTimeout(timer);
          resolve();
        };
        const timer = setTimeout(done, longestFlushMs);
        pass();
        if (stream === null) done();
        else stream.write('', done);
      }),
  };
}
