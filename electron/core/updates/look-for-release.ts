import type { UpdateTrouble } from '../../contract/commands/updates.ts';
import type { Transport } from '../../vendors/port.ts';
import { readText } from '../../vendors/transport.ts';
import { folderOf, isNewer, readRelease, type Release } from './read-release.ts';

/** What a look at the folder gave. */
export type Look =
  | { readonly kind: 'newer'; readonly release: Release }
  | { readonly kind: 'current' }
  | { readonly kind: 'trouble'; readonly trouble: UpdateTrouble };

/** Where to look, and for what. */
export interface Question {
  /** Of the folder. */
  readonly address: string;
  /** The file in it that names the latest version, see `channelFile`. */
  readonly file: string;
  /** What runs. */
  readonly version: string;
}

const mostBytes = 20_000;
const timeoutMs = 30_000;

function trouble(what: UpdateTrouble): Look {
  return { kind: 'trouble', trouble: what };
}

/** The servers' answers for a file that is not there. */
const missing: ReadonlySet<number> = new Set([403, 404, 410]);

/** Asks a folder whether it has a newer version; never rejects. */
export async function lookForRelease(
  transport: Transport,
  { address, file, version }: Question,
): Promise<Look> {
  try {
    const answer = await transport(new URL(file, folderOf(address)).href, {
      method: 'GET',
      redirect: 'manual',
      credentials: 'omit',
      signal: AbortSignal.timeout(timeoutMs),
    });
    if (missing.has(answer.status)) return trouble('not-there');
    if (answer.status !== 200) return trouble('unreachable');
    const text = await readText(answer.body, mostBytes);
    const release = text === null ? null : readRelease(text, address);
    if (release === null) return trouble('not-readable');
    return isNewer(release.version, version) ? { kind: 'newer', release } : { kind: 'current' };
  } catch {
    return trouble('unreachable');
  }
}
