import { shell } from 'electron/common';

const web = /^https?:$/u;

/** Shows an address in the system's browser; false where that is not possible. */
export async function openBrowser(url: string): Promise<boolean> {
  if (!URL.canParse(url) || !web.test(new URL(url).protocol)) return false;
  try {
    await shell.openExternal(url);
    return true;
  } catch {
    return false;
  }
}
