import type { Language } from '../../../../electron/contract/languages.ts';
import type { Page as PageId } from '../../../../electron/contract/commands/commands.ts';
import { sameNames, takeOutline, type Outline } from './outline.ts';
import type { Stage, State, StateGroup } from './stage.ts';
import { openAnew, patienceMs, visit } from './visit.ts';

/** How a walk looks at what it came to. */
export interface Eyes {
  /** Puts the window into the stage's manner, wherever it is. */
  readonly putOn: (stage: Stage) => Promise<void>;
  /** English in a language with letters of its own. */
  readonly english: (stage: Stage) => Promise<readonly string[]>;
  /** Everything that is wrong with what is drawn in that manner. */
  readonly look: (stage: Stage) => Promise<readonly string[]>;
}

/** The window in each language. */
export type Stages = Readonly<Record<Language, Stage>>;

const first: Language = 'en';
/** Begins with letters of its own: there is seen what the program had said before in English. */
const others: readonly Language[] = ['ja', 'ko', 'ru', 'pl'];

async function outlineOf({ page }: Stage): Promise<Outline> {
  return page.evaluate(takeOutline);
}

/**
 * Looks at a state in the other languages while it is there: the window follows its language at once.
 * @returns the languages in which it has to be reached anew, since it was not the same or not right
 */
async function lookOn(stages: Stages, eyes: Eyes): Promise<readonly Language[]> {
  const before = await outlineOf(stages[first]);
  const wrong: Language[] = [];
  for (const language of others) {
    const stage = stages[language];
    await eyes.putOn(stage);
    const outline = await outlineOf(stage);
    const isSame = outline.parts === before.parts && sameNames(before, outline).length === 0;
    const english = isSame ? await eyes.english(stage) : [];
    // What was said in English stays so in any language, but in one of them nobody could tell.
    if (english.length > 0) return others;
    if (!isSame || (await eyes.look(stage)).length > 0) wrong.push(language);
  }
  return wrong;
}

async function visitIn(
  stage: Stage,
  { page, name, enter, leave }: State & { readonly page: PageId },
  look: () => Promise<readonly string[]>,
): Promise<void> {
  await visit(`${page}: ${name}, in ${stage.manner.language}`, {
    enter: async () => {
      await openAnew(stage, page);
      await enter(stage);
    },
    look,
    leave: async () => {
      await leave?.(stage);
      await stage.release();
    },
  });
}

/**
 * Leads through all states and looks at each in every language. A state is reached once; in a
 * language that finds something wrong it is reached anew, and what is wrong then counts: text that
 * the program had said before the language changed stays as it was said.
 */
export async function walk(
  stages: Stages,
  groups: readonly StateGroup[],
  eyes: Eyes,
): Promise<void> {
  stages[first].page.setDefaultTimeout(patienceMs);
  const all = groups.flatMap(({ page, states }) => states.map((each) => ({ page, ...each })));
  for (const state of all) {
    let wrong: readonly Language[] = [];
    await eyes.putOn(stages[first]);
    await visitIn(stages[first], state, async () => {
      const found = await eyes.look(stages[first]);
      wrong = await lookOn(stages, eyes);
      await eyes.putOn(stages[first]);
      return found;
    });
    for (const language of wrong) {
      const stage = stages[language];
      await eyes.putOn(stage);
      await visitIn(stage, state, () => eyes.look(stage));
    }
  }
}
