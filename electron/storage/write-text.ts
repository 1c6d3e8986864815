/** Replaces a file whole or not at all; rejects if that fails, and the old file stays. */
export type WriteText = (path: string, text: string) => Promise<void>;

/** Only the owner may read what is stored. */
export const ownerOnly = 0o600;
export const ownerOnlyFolder = 0o700;

/**
 * Writes beside the file, waits for the disk and renames, so that a kill leaves the old or the new
 * text. The library hooks process signals when it is loaded, so it is loaded at the first write.
 */
export const writeTextSafely: WriteText = async (path, text) => {
  const { writeFile } = await import('atomically');
  await writeFile(path, text, { mode: ownerOnly });
};
