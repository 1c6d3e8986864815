import { writeFileSync } from 'node:fs';
import { inMain } from '../in-main.ts';
import type { Stage } from './stage.ts';

/** The system's dialog, which no test can press, answers with a file that holds this text. */
export async function willOpen({ app, electron }: Stage, text: string): Promise<void> {
  const file = `${app.profile}/chosen.json`;
  writeFileSync(file, text);
  await inMain(() =>
    electron.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
    }, file),
  );
}

/** The same for a file to be written, by its path in the profile. */
export async function willSave({ app, electron }: Stage, place: string): Promise<void> {
  await inMain(() =>
    electron.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    }, `${app.profile}/${place}`),
  );
}
