import type { DrivenApp } from './window.ts';

/** The system's dialog, which no test can press, answers with this file. */
export async function chooseFile({ electron }: DrivenApp, file: string): Promise<void> {
  await electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
}
