import type { Session } from '../../scripts/session/open-session.mjs';
import { languages, type Language } from '../../electron/contract/languages.ts';
import { test } from '../desktop/support/fixtures.ts';
import { englishIn, lookClosely, type Sight } from '../desktop/support/look-closely.ts';
import type { App } from '../desktop/support/app.ts';
import type { Office } from '../desktop/support/office.ts';
import { writeYesterday } from '../desktop/support/older-history.ts';
import type { Words } from '../desktop/support/words.ts';
import { officeStates } from '../desktop/support/states/all-states.ts';
import { givenNames } from '../desktop/support/states/given-names.ts';
import { createStage } from '../desktop/support/states/create-stage.ts';
import { emptyStates, firstStartStates } from '../desktop/support/states/first-start-states.ts';
import type { Stage } from '../desktop/support/states/stage.ts';
import { walk, type Eyes, type Stages } from '../desktop/support/states/walk.ts';
import { walkSwitcher } from '../desktop/support/states/walk-switcher.ts';
import { openWindow } from '../desktop/support/window.ts';

type Theme = 'light' | 'dark' | 'high-contrast' | 'system';

/** Colours do not depend on the language: each look is looked at in one of them. */
const looks: Readonly<
  Record<Language, { readonly theme: Theme; readonly colourScheme: 'light' | 'dark' }>
> = {
  en: { theme: 'light', colourScheme: 'light' },
  pl: { theme: 'dark', colourScheme: 'light' },
  ja: { theme: 'high-contrast', colourScheme: 'light' },
  ko: { theme: 'high-contrast', colourScheme: 'dark' },
  ru: { theme: 'system', colourScheme: 'dark' },
};

function namesIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return [...Object.keys(value), ...Object.values(value).flatMap(namesIn)];
}

/** What the sample's systems call their own things. */
const vendorWords = [
  ...['available', 'busy', 'lunch', 'break', 'away', 'offline'],
  ...['At desk', 'In a meeting', 'Working from home', 'Calls and chat', 'Chat only', 'Lunch'],
];

/** Causes of breaks, which stand between others; a status of the same name is the program's. */
const causes = /(?<=· )(?:Meeting|Short break|Away from desk)(?= ·|$)/gu;

/** Sentences that quote a vendor, which says what it says in its own language. */
function quotesIn(say: Words): readonly RegExp[] {
  const gap = '@';
  const values = { vendor: gap, text: gap, status: gap, code: gap };
  return ['vendor-said', 'vendor-said-code'].map((key) => {
    const sentence = say(`main:notice.${key}`, values);
    const plain = sentence.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
    return new RegExp(plain.replaceAll(gap, '.+?'), 'gu');
  });
}

/** What nobody translates: what the vendors hold and say. */
function knownTo({ office: { workplace }, say }: Stage): readonly (string | RegExp)[] {
  const { idealist, lineworks } = workplace.state;
  const ownStatuses = lineworks.definitions
    .filter(({ profileStatusId }) => profileStatusId.startsWith('CUSTOM'))
    .map(({ name }) => name);
  const held = namesIn([workplace.people, idealist.employees, ownStatuses]);
  // The switcher shows a name word by word.
  const given = Object.values(givenNames).flatMap((name) => [name, ...name.split(' ')]);
  return [...held, ...given, ...vendorWords, causes, ...quotesIn(say)];
}

/** Rules of axe for which it matters what the words are, and how much room they take. */
const ofWords = [
  ...['landmark-unique', 'scrollable-region-focusable'],
  ...['html-lang-valid', 'valid-lang'],
];

/** All of axe goes over the first language; the colours of the last look are those of another. */
const rules: Readonly<Partial<Record<Language, readonly string[]>>> = {
  pl: ['color-contrast', ...ofWords],
  ja: ['color-contrast', ...ofWords],
  ko: ['color-contrast', ...ofWords],
  ru: ofWords,
};

async function putOn({ page, manner, say }: Stage): Promise<void> {
  const { language, theme } = manner;
  const { colourScheme } = looks[language];
  await page.emulateMedia({ colorScheme: colourScheme });
  if ((await page.locator('html').getAttribute('lang')) === language) return;
  await page.evaluate((changes) => window.presently.commands.saveGeneral({ changes }), {
    ...manner,
  });
  await page.waitForFunction(
    ({ title, wanted }) => {
      const { lang, dataset } = document.documentElement;
      return (
        [lang, dataset['mantineColorScheme'], dataset['contrast']].join(' ') === wanted &&
        document.querySelector(`nav.navigation button[title="${CSS.escape(title)}"]`) !== null
      );
    },
    {
      title: say('pages.general'),
      wanted: [
        language,
        theme === 'dark' ? 'dark' : colourScheme,
        theme === 'high-contrast' ? 'more' : 'normal',
      ].join(' '),
    },
  );
}

function sightOf(stage: Stage): Sight {
  const { language } = stage.manner;
  const own = rules[language];
  return { language, known: knownTo(stage), ...(own !== undefined && { rules: own }) };
}

const eyes: Eyes = {
  putOn,
  english: (stage) => englishIn(stage.page, sightOf(stage)),
  look: (stage) => lookClosely(stage, sightOf(stage)),
};

/** Opens the window, which speaks and looks as each of these says. */
async function openStages(
  session: Session,
  parts: { readonly app: App; readonly office: Office },
): Promise<Stages> {
  const driven = await openWindow(session, parts.app.profile);
  const stageIn = async (language: Language): Promise<Stage> => {
    const { theme } = looks[language];
    return createStage(driven, { ...parts, manner: { language, theme } });
  };
  const [en, pl, ja, ko, ru] = await Promise.all([
    stageIn('en'),
    stageIn('pl'),
    stageIn('ja'),
    stageIn('ko'),
    stageIn('ru'),
  ]);
  return { en, pl, ja, ko, ru };
}

async function close({ en: { app, electron } }: Stages): Promise<void> {
  await app.command('quit');
  await electron.close().catch(() => undefined);
}

test.describe('every dialog and state is right in every language, and in every look', () => {
  test.describe.configure({ timeout: 900_000 });

  test('of the first start', async ({ session, app, office }) => {
    const stages = await openStages(session, { app, office });
    await walk(stages, [...emptyStates, ...firstStartStates], eyes);
    await close(stages);
  });

  for (const [what, groups] of Object.entries(officeStates)) {
    test(`of ${what}`, async ({ session, app, office }) => {
      writeYesterday(app.profile, givenNames);
      const stages = await openStages(session, { app, office });
      await stages.en.setUp();
      await walk(stages, groups, eyes);
      await close(stages);
    });
  }

  test('of the quick switcher', async ({ session, app, office }) => {
    const stages = await openStages(session, { app, office });
    await stages.en.setUp();
    for (const language of languages) {
      const stage = stages[language];
      await putOn(stage);
      await walkSwitcher(stage, (switcher) => lookClosely(switcher, sightOf(stage)));
    }
    await close(stages);
  });
});
