import { compareVersions, validateStrict } from 'compare-versions';
import { parse } from 'yaml';
import * as z from 'zod';

/** The latest version that a company has. */
export interface Release {
  readonly version: string;
  /** Addresses of its packages, the main one first. */
  readonly packages: readonly string[];
}

const longestName = 500;
const mostPackages = 50;
const fileSchema = z.object({ url: z.string().min(1).max(longestName) });
/** Written by electron-builder, which adds members from version to version. */
const channelSchema = z.object({
  version: z.string().refine(validateStrict),
  files: z.array(fileSchema).min(1).max(mostPackages),
});

/** A folder's address with a slash at its end, so that names are looked up inside of it. */
export function folderOf(address: string): URL {
  return new URL(address.endsWith('/') ? address : `${address}/`);
}

/** A package lies in the folder that was named and nowhere else, so that nobody can send elsewhere. */
function insideOf(folder: URL, name: string): string | null {
  if (!URL.canParse(name, folder.href)) return null;
  const { href } = new URL(name, folder);
  return href.startsWith(folder.href) ? href : null;
}

/**
 * Reads the file that names the latest version.
 * @param address of the folder it lies in
 * @returns null where it is another kind of text, or names packages that lie elsewhere
 */
export function readRelease(text: string, address: string): Release | null {
  let written: unknown;
  try {
    written = parse(text, { maxAliasCount: 0, logLevel: 'error' });
  } catch {
    return null;
  }
  const channel = channelSchema.safeParse(written);
  if (!channel.success) return null;
  const folder = folderOf(address);
  const packages = channel.data.files.map(({ url }) => insideOf(folder, url));
  const all = packages.filter((each) => each !== null);
  return all.length === packages.length ? { version: channel.data.version, packages: all } : null;
}

/** Whether a version comes after another one (semantic versioning). */
export function isNewer(version: string, than: string): boolean {
  return compareVersions(version, than) > 0;
}
