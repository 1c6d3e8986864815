import type { App } from '../app.ts';
import { holdAnswer } from '../held-answers.ts';
import type { Office } from '../office.ts';
import { setUpAs } from '../tour.ts';
import type { DrivenApp } from '../window.ts';
import { wordsIn } from '../words.ts';
import { givenNames, withGivenNames } from './given-names.ts';
import type { Stage } from './stage.ts';

/** Makes the stage for the states in one manner. */
export async function createStage(
  { electron, page }: DrivenApp,
  parts: {
    readonly app: App;
    readonly office: Office;
    readonly manner: Stage['manner'];
  },
): Promise<Stage> {
  const { app, office, manner } = parts;
  const releases: (() => Promise<void>)[] = [];
  return {
    ...parts,
    electron,
    page,
    say: withGivenNames(await wordsIn(manner.language)),
    setUp: () => setUpAs({ general: manner, names: givenNames }, app, office),
    hold: async (command, held) => {
      releases.push(await holdAnswer(electron, command, held));
    },
    release: async () => {
      for (const release of releases.splice(0)) await release();
    },
  };
}
