import { readFile, stat } from 'node:fs/promises';
import type { DesktopServices } from './desktop-services.ts';

/** A file the person chose, read; or why there is none. */
export type ChosenFile =
  | { readonly kind: 'read'; readonly text: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'unreadable' };

/** Lets the person choose a set-up file. */
export interface FileChooser {
  /** `again` reads the file chosen last anew instead of asking. */
  choose(again: boolean): Promise<ChosenFile>;
}

/** The contract's limit for a file, in bytes. */
const longestFile = 4_000_000;

async function read(file: string): Promise<ChosenFile> {
  try {
    const { size } = await stat(file);
    return size > longestFile
      ? { kind: 'unreadable' }
      : { kind: 'read', text: await readFile(file, 'utf8') };
  } catch {
    return { kind: 'unreadable' };
  }
}

/** The file is read here, so that its credentials never reach a window. */
export function createFileChooser(
  askForFile: DesktopServices['askForFile'],
  title: () => string,
): FileChooser {
  let last: string | null = null;
  return {
    choose: async (again) => {
      if (!again || last === null) {
        const chosen = await askForFile({ title: title(), format: 'JSON', extensions: ['json'] });
        if (chosen === null) return { kind: 'none' };
        last = chosen;
      }
      return read(last);
    },
  };
}
