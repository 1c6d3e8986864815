import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { app, dialog } from 'electron/main';

/** A file to offer to the person. */
export interface OfferedFile {
  /** The dialog's title, in the person's language. */
  readonly title: string;
  /** The name offered, with its extension. */
  readonly name: string;
  /** Whole, or piece by piece where it may be too long for that. */
  readonly text: string | AsyncIterable<string>;
}

/** What became of an offered file; `failed` where the disk refused it. */
export type SaveResult = 'saved' | 'none' | 'failed';

/** Writes a text where the person wants it. */
export interface FileSaver {
  save(file: OfferedFile): Promise<SaveResult>;
}

/** What was recorded of a person is for that person. */
const ownerOnly = 0o600;

async function askWhere(title: string, name: string): Promise<string | null> {
  const extension = path.extname(name).slice(1);
  const { canceled, filePath } = await dialog.showSaveDialog({
    title,
    defaultPath: path.join(app.getPath('documents'), name),
    filters: [{ name: extension.toUpperCase(), extensions: [extension] }],
  });
  return canceled || filePath === '' ? null : filePath;
}

/** Makes the saver over the system's dialog; no path ever passes through a window. */
export function createFileSaver(): FileSaver {
  let isAsking = false;
  return {
    save: async ({ title, name, text }) => {
      // Whoever presses twice is asked once.
      if (isAsking) return 'none';
      isAsking = true;
      const filePath = await askWhere(title, name).finally(() => {
        isAsking = false;
      });
      if (filePath === null) return 'none';
      try {
        await writeFile(filePath, text, { mode: ownerOnly });
        return 'saved';
      } catch {
        return 'failed';
      }
    },
  };
}
