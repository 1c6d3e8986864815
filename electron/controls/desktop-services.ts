import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { shell } from 'electron/common';
import { app, dialog } from 'electron/main';

/** What the system's dialog for a file says. */
export interface FileQuestion {
  /** In the person's language. */
  readonly title: string;
  /** The kind of file, by the name of its format. */
  readonly format: string;
  /** Without the dot. */
  readonly extensions: readonly string[];
}

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

/** What the desktop does for the program: dialogs for files, the browser, the file manager. */
export interface DesktopServices {
  /** Has the person choose a file that is there; its path, or null if they choose none. */
  askForFile(question: FileQuestion): Promise<string | null>;
  /** Writes a file where the person wants it; no path ever passes through a window. */
  offerFile(file: OfferedFile): Promise<SaveResult>;
  /** Shows an address of the web in the browser; false where that is not possible. */
  openBrowser(url: string): Promise<boolean>;
  /** Shows a folder in the file manager; false where that is not possible. */
  openFolder(path: string): Promise<boolean>;
}

/** What was recorded of a person is for that person. */
const ownerOnly = 0o600;

const web = /^https?:$/u;

async function askWhere(title: string, name: string): Promise<string | null> {
  const extension = path.extname(name).slice(1);
  const { canceled, filePath } = await dialog.showSaveDialog({
    title,
    defaultPath: path.join(app.getPath('documents'), name),
    filters: [{ name: extension.toUpperCase(), extensions: [extension] }],
  });
  return canceled || filePath === '' ? null : filePath;
}

export function createDesktopServices(): DesktopServices {
  let isAsking = false;
  return {
    askForFile: async ({ title, format, extensions }) => {
      const { filePaths } = await dialog.showOpenDialog({
        title,
        properties: ['openFile'],
        filters: [{ name: format, extensions: [...extensions] }],
      });
      return filePaths[0] ?? null;
    },
    offerFile: async ({ title, name, text }) => {
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
    openBrowser: async (url) => {
      if (!URL.canParse(url) || !web.test(new URL(url).protocol)) return false;
      try {
        await shell.openExternal(url);
        return true;
      } catch {
        return false;
      }
    },
    openFolder: async (folder) => (await shell.openPath(folder)) === '',
  };
}
