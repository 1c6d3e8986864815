import type { App } from '../app.ts';
import { holdAnswer } from '../held-answers.ts';
import type { Office } from '../office.ts';
import { wordsIn } from '../words.ts';
import type { Manner } from '../tour.ts';
import type { DrivenApp } from '../window.ts';
import type { Stage } from './stage.ts';

/** Makes the stage for the states in one language. */
export async function createStage(
  { electron, page }: DrivenApp,
  parts: { readonly app: App; readonly office: Office; readonly manner: Required<Manner> },
): Promise<Stage> {
  const releases: (() => Promise<void>)[] = [];
  return {
    ...parts,
    electron,
    page,
    say: await wordsIn(parts.manner.language),
    hold: async (command, held) => {
      releases.push(await holdAnswer(electron, command, held));
    },
    release: async () => {
      for (const release of releases.splice(0)) await release();
    },
  };
}
