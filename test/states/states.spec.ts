import type { Session } from '../../scripts/session/open-session.mjs';
import { languages, type Language } from '../../electron/contract/languages.ts';
import { expect, test } from '../desktop/support/fixtures.ts';
import { lookClosely } from '../desktop/support/look-closely.ts';
import type { App } from '../desktop/support/app.ts';
import type { Office } from '../desktop/support/office.ts';
import { writeYesterday } from '../desktop/support/older-history.ts';
import { wordsIn, type Words } from '../desktop/support/words.ts';
import { officeStates } from '../desktop/support/states/all-states.ts';
import { createStage } from '../desktop/support/states/create-stage.ts';
import { emptyStates, firstStartStates } from '../desktop/support/states/first-start-states.ts';
import type { Stage } from '../desktop/support/states/stage.ts';
import { walk } from '../desktop/support/states/walk.ts';
import { walkSwitcher } from '../desktop/support/states/walk-switcher.ts';
import { setUpAs } from '../desktop/support/tour.ts';
import { openWindow } from '../desktop/support/window.ts';

/** Colours do not depend on the language: each look is looked at in one of them. */
const looks: Readonly<
  Record<Language, { readonly theme: string; readonly colourScheme: 'light' | 'dark' }>
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
  return [...held, ...vendorWords, causes, ...quotesIn(say)];
}

async function namesOf(language: Language): Promise<Parameters<typeof writeYesterday>[1]> {
  const say = await wordsIn(language);
  const [available, busy, lunch] = ['available', 'busy', 'lunch'].map((id) =>
    say(`shared:sample.${id}`),
  );
  return { ...(available && { available }), ...(busy && { busy }), ...(lunch && { lunch }) };
}

async function putOn({ page, app, manner }: Stage): Promise<void> {
  await page.emulateMedia({ colorScheme: looks[manner.language].colourScheme });
  await app.command.fed(JSON.stringify({ version: 1, general: manner }), 'import', '-');
  await expect(page.locator('html')).toHaveAttribute('lang', manner.language);
}

/** Looks closely, and at the look that is meant. */
async function look(stage: Stage): Promise<readonly string[]> {
  const { language, theme } = stage.manner;
  const root = stage.page.locator('html');
  const scheme = theme === 'dark' ? 'dark' : looks[language].colourScheme;
  await expect(root).toHaveAttribute('data-mantine-color-scheme', scheme);
  const contrast = theme === 'high-contrast' ? 'more' : 'normal';
  await expect(root).toHaveAttribute('data-contrast', contrast);
  return lookClosely(stage, ownOf(stage));
}

function ownOf(stage: Stage): Parameters<typeof lookClosely>[1] {
  return { language: stage.manner.language, known: knownTo(stage) };
}

/** Opens the window in a language and its look. */
async function openStage(
  session: Session,
  parts: { readonly app: App; readonly office: Office; readonly manner: Stage['manner'] },
): Promise<Stage> {
  const stage = await createStage(await openWindow(session, parts.app.profile), parts);
  await putOn(stage);
  return stage;
}

async function close({ app, electron }: Stage): Promise<void> {
  await app.command('quit');
  await electron.close().catch(() => undefined);
}

test.describe('every dialog and state', () => {
  test.describe.configure({ timeout: 240_000 });

  for (const language of languages) {
    const { theme, colourScheme } = looks[language];
    const manner = `is right in ${language}, ${theme} (${colourScheme})`;

    test(`of the first start ${manner}`, async ({ session, app, office }) => {
      const stage = await openStage(session, { app, office, manner: { language, theme } });
      const groups = [...emptyStates, ...firstStartStates];
      await walk(stage, groups, () => look(stage));
      await close(stage);
    });

    for (const [what, groups] of Object.entries(officeStates)) {
      test(`of ${what} ${manner}`, async ({ session, app, office }) => {
        writeYesterday(app.profile, await namesOf(language));
        const stage = await openStage(session, { app, office, manner: { language, theme } });
        await setUpAs(stage.manner, app, office);
        await walk(stage, groups, () => look(stage));
        await close(stage);
      });
    }

    test(`of the quick switcher ${manner}`, async ({ session, app, office }) => {
      const stage = await openStage(session, { app, office, manner: { language, theme } });
      await setUpAs(stage.manner, app, office);
      await walkSwitcher(stage, (switcher) => lookClosely(switcher, ownOf(stage)));
      await close(stage);
    });
  }
});
