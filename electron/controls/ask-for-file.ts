import { dialog } from 'electron/main';

/** What the system's dialog for a file says. */
export interface FileQuestion {
  /** In the person's language. */
  readonly title: string;
  /** The kind of file, by the name of its format. */
  readonly format: string;
  /** Without the dot. */
  readonly extensions: readonly string[];
}

/** Has the person choose a file that is there; null if they choose none. */
export async function askForFile(question: FileQuestion): Promise<string | null> {
  const { title, format, extensions } = question;
  const { filePaths } = await dialog.showOpenDialog({
    title,
    properties: ['openFile'],
    filters: [{ name: format, extensions: [...extensions] }],
  });
  return filePaths[0] ?? null;
}
