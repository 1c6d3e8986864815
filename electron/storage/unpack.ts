import { createGunzip } from 'node:zlib';

/** What came out of a packed file. */
export interface Unpacked {
  readonly text: string;
  /** False where a damage ended it early, or the text is not the one that was packed. */
  readonly isWhole: boolean;
}

/** As much of a packed text as can be unpacked: a damage costs what comes after it, and no more. */
export function unpack(bytes: Uint8Array): Promise<Unpacked> {
  return new Promise((resolve) => {
    const parts: Buffer[] = [];
    const end = (isWhole: boolean): void => {
      resolve({ text: Buffer.concat(parts).toString('utf8'), isWhole });
    };
    const stream = createGunzip();
    stream.on('data', (part: Buffer) => parts.push(part));
    stream.once('end', () => {
      end(true);
    });
    stream.once('error', () => {
      end(false);
    });
    stream.end(bytes);
  });
}
