import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { newApp } from './support/app.ts';
import { expect, profileText } from './support/fixtures.ts';
import { expectTyped, holding, notSeen, refuse, refuseAll } from './support/refusals.ts';
import { setUpIn } from './support/tour.ts';
import { violations } from './support/violations.ts';
import { windowTest } from './support/window-test.ts';
import { wordsIn, type Words } from './support/words.ts';

interface Parts {
  /** The language that the window speaks. */
  readonly language: 'pl' | 'ja';
  readonly words: Words;
}

const test = windowTest.extend<Parts>({
  language: ['pl', { option: true }],
  words: async ({ language }, use) => {
    await use(await wordsIn(language));
  },
  page: async ({ driven: { page }, app, office, language, words }, use) => {
    await setUpIn(language, app, office);
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await page.bringToFront();
    await expect(page.getByRole('navigation', { name: words('pages.label') })).toBeVisible();
    await use(page);
  },
});

/** Text in each direction, as people write it. */
const hebrew = 'הפסקה';

function at(page: Page, field: string): Locator {
  return page.locator(`[data-path="${field}"]`);
}

async function open(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

for (const language of ['pl', 'ja'] as const) {
  test.describe(`in ${language}`, () => {
    test.use({ language });

    test('a status: refused at its field, kept as typed, and nothing is stored', async ({
      page,
      app,
      words,
    }) => {
      const before = profileText(app, 'settings.json');
      const lunch = words('shared:sample.lunch');
      const tooLong = (length: number, most: number): string =>
        words('statusesPage.tooLong', { length, most });
      const range = words('statusesPage.range', { least: 1, most: 527_040 });
      const taken = words('statusesPage.nameTaken', { name: lunch });
      await open(page, words('pages.statuses'));
      await page.getByRole('button', { name: words('statusesPage.new') }).click();
      const save = page.getByRole('button', { name: words('statusesPage.save'), exact: true });
      await save.click();
      await expect(at(page, 'name')).toBeFocused();
      await refuseAll(at(page, 'name'), [
        ['', words('accountsPage.needed')],
        ['   ', words('accountsPage.needed')],
        ...notSeen.map((text) => [text, words('statusesPage.notSeen')] as const),
        ['🍕'.repeat(41), tooLong(82, 80)],
        [` ${lunch.toUpperCase()} `, taken],
        [lunch.normalize('NFD'), taken],
        [`${lunch}\u200B`, taken],
        [`\u202E${lunch}`, taken],
      ]);
      await refuseAll(
        at(page, 'colour'),
        ['red', '#12', '🟥', '#12345G'].map((text) => [text, words('statusesPage.hex')] as const),
      );
      await refuse(at(page, 'message'), 'x'.repeat(1001), tooLong(1001, 1000));
      await refuseAll(
        at(page, 'minutes'),
        ['0', '-1', '1,5', '1.5', '1e3', '9'.repeat(20), '🍕', '１．５', '\u200B'].map(
          (text) => [text, range] as const,
        ),
      );
      await save.click();
      await expect(at(page, 'name')).toBeFocused();
      await expectTyped(at(page, 'name'), `\u202E${lunch}`);
      await expectTyped(at(page, 'message'), 'x'.repeat(1001));
      expect(await violations(page)).toEqual([]);
      expect(profileText(app, 'settings.json')).toBe(before);
      expect((await app.command('set', 'busy')).code).toBe(0);
      await expect.poll(async () => (await app.status()).presence.status).toBe('busy');

      const name = '👨‍👩‍👧‍👦 🇵🇱 1️⃣';
      await at(page, 'name').fill(name);
      await at(page, 'colour').fill('');
      await at(page, 'message').fill(`${hebrew}\u202E!`);
      expect(await at(page, 'message').evaluate((field) => getComputedStyle(field).direction)).toBe(
        'rtl',
      );
      await at(page, 'minutes').fill('１５');
      await save.click();
      await expect(page.getByText(words('statusesPage.created', { name }))).toBeVisible();
      await expect
        .poll(() => profileText(app, 'settings.json'))
        .toContain(JSON.stringify(name).slice(1, -1));
      // JSON of our own, as the schema of the settings says.
      const { statuses } = JSON.parse(profileText(app, 'settings.json')) as {
        readonly statuses: readonly { readonly name: string }[];
      };
      expect(statuses.at(-1)).toMatchObject({ name, message: `${hebrew}!`, minutes: 15 });
    });

    test('an account: refused at its field before anybody is asked', async ({
      page,
      app,
      words,
    }) => {
      const before = profileText(app, 'settings.json');
      await open(page, words('pages.accounts'));
      await page.getByRole('button', { name: words('accountsPage.add') }).click();
      await page.getByRole('button', { name: 'Conpeek', exact: true }).click();
      const fine = {
        name: hebrew,
        baseUrl: 'https://nobody.invalid',
        user: '3',
        'credentials.apiKey': 'a key',
        id: 'another',
      };
      await page.getByText(words('accountsPage.more'), { exact: true }).click();
      for (const [field, text] of Object.entries(fine)) await at(page, field).fill(text);
      expect(await at(page, 'name').evaluate((field) => getComputedStyle(field).direction)).toBe(
        'rtl',
      );
      const needed = words('accountsPage.needed');
      const problem = (key: string): string => words(`main:problem.${key}`);
      const rows: readonly (readonly [keyof typeof fine, string, string])[] = [
        ['name', '', needed],
        ...notSeen.map((text) => ['name', text, needed] as const),
        ['name', 'x'.repeat(81), words('statusesPage.tooLong', { length: 81, most: 80 })],
        ['baseUrl', '🍕 🍕', problem('http-address')],
        ['baseUrl', 'http://nobody.invalid', problem('safe-address')],
        ['user', '..', problem('dots')],
        ['user', 'x'.repeat(257), words('statusesPage.tooLong', { length: 257, most: 256 })],
        ['credentials.apiKey', 'zażółć', problem('ascii')],
        ['credentials.apiKey', '   ', needed],
        ['id', 'two words', problem('separators')],
        ['id', 'conpeek', words('accountsPage.taken')],
      ];
      for (const [field, typed, sentence] of rows) {
        await at(page, field).fill(typed);
        await at(page, field).press('Enter');
        await expectTyped(at(page, field), typed);
        await expect(at(page, field)).toHaveAccessibleDescription(holding(sentence));
        await expect(at(page, field)).toHaveAttribute('aria-invalid', 'true');
        await expect(at(page, field)).toBeFocused();
        await at(page, field).fill(fine[field]);
      }
      expect(await violations(page)).toEqual([]);
      expect(profileText(app, 'settings.json')).toBe(before);
      expect((await app.status()).accounts).toHaveLength(4);
    });

    test('rules: what is wrong stays in its field, and the rules stay as they are', async ({
      page,
      app,
      words,
      language,
    }) => {
      await open(page, words('pages.automation'));
      const text = (key: string, params = {}): string => words(`automationPage.${key}`, params);
      const panel = (name: string): Locator =>
        page.getByRole('region', { name: text(`title.${name}`) });
      const hours = panel('workingHours');
      await hours.getByLabel(text('hours.outside')).selectOption('offline');
      const calendar = panel('calendar');
      await calendar.getByLabel(text('show'), { exact: true }).selectOption('busy');
      await expect.poll(() => profileText(app, 'settings.json')).toContain('"workingHours"');
      const before = profileText(app, 'settings.json');
      const number = text('badNumber', { least: 1, most: 1000 });
      const rows: readonly (readonly [Locator, readonly string[], string])[] = [
        [
          panel('common').getByLabel(text('flap.changes')),
          ['', '0', '-3', '2,5', '2.5', '9'.repeat(12), '🍕', '\u200B', hebrew],
          number,
        ],
        [
          hours.getByLabel(text('hours.zone')).first(),
          ['Atlantis', '🍕', '\u200B', 'x'.repeat(3000)],
          text('hours.badZone'),
        ],
        [
          hours.getByRole('textbox', { name: text('hours.holiday'), exact: true }),
          ['', '32-13', '2026-02-30', '🍕', '\u202E12-24', language === 'pl' ? '1/12' : '24/12'],
          text('hours.badHoliday'),
        ],
        [
          calendar.getByLabel(text('calendar.url'), { exact: true }),
          ['http://calendar.example/a.ics', '🍕', '\u200B', hebrew],
          text('calendar.badAddress'),
        ],
      ];
      for (const [field, texts, sentence] of rows) {
        for (const typed of texts) {
          await field.fill(typed);
          await field.press('Enter');
          await expectTyped(field, typed);
          await expect(field).toHaveAccessibleDescription(holding(sentence));
        }
      }
      expect(await violations(page)).toEqual([]);
      expect(profileText(app, 'settings.json')).toBe(before);
    });

    test('a pick: the message and the end that cannot be are told where they stand', async ({
      page,
      app,
      office,
      words,
    }) => {
      // JSON of our own, whose statuses are as the schema says.
      const file = JSON.parse(office.file()) as { statuses: { id: string; name: string }[] };
      const lunch = file.statuses.find(({ id }) => id === 'lunch');
      const strict = { version: 1, statuses: [{ ...lunch, requiresReason: true }] };
      expect((await app.command.fed(JSON.stringify(strict), 'import', '-')).code).toBe(0);
      const name = 'Lunch';
      const pick = page.getByRole('radio', { name });
      await expect(pick).toBeVisible();
      const message = page.getByLabel(words('pick.message'));
      const noReason = words('main:error.reason-required', { name }).replace('message: ', '');
      for (const typed of ['', '   ', ...notSeen]) {
        await message.fill(typed);
        await pick.click();
        await expect(message).toHaveAccessibleDescription(holding(noReason));
        await expect(message).toBeFocused();
        await expectTyped(message, typed);
      }
      await expect(page.getByRole('alert')).toHaveCount(0);
      await message.fill('x'.repeat(1001));
      await pick.click();
      await expect(message).toHaveAccessibleDescription(
        words('statusesPage.tooLong', { length: 1001, most: 1000 }),
      );
      await expectTyped(message, 'x'.repeat(1001));
      await message.fill(hebrew);
      expect(await message.evaluate((field) => getComputedStyle(field).direction)).toBe('rtl');
      await page.getByLabel(words('pick.ending')).selectOption('instant');
      const instant = page.getByLabel(words('pick.instant'));
      await pick.click();
      await expect(instant).toHaveAccessibleDescription(words('pick.timeMissing'));
      await instant.fill('2020-01-01T10:00');
      await pick.click();
      const past = words('main:error.past').replace('until: ', '');
      await expect(instant).toHaveAccessibleDescription(past);
      await expect(instant).toBeFocused();
      await expect(instant).toHaveValue('2020-01-01T10:00');
      expect(await violations(page)).toEqual([]);
      expect((await app.status()).presence.status).not.toBe('lunch');
      await page.getByLabel(words('pick.ending')).selectOption('none');
      await pick.click();
      await expect.poll(async () => (await app.status()).presence.message).toBe(hebrew);
    });

    test('a search, a set-up file and a correction', async ({ page, driven, app, words }) => {
      await open(page, words('pages.directory'));
      const search = page.getByRole('searchbox', { name: words('directoryPage.search') });
      await refuse(
        search,
        'x'.repeat(201),
        words('statusesPage.tooLong', { length: 201, most: 200 }),
      );
      for (const typed of [hebrew, '🍕', '\u200B', '%_*\\"\'']) {
        await search.fill(typed);
        await expectTyped(search, typed);
      }
      await expect(page.getByRole('alert')).toHaveCount(0);

      const before = profileText(app, 'settings.json');
      const file = path.join(path.dirname(app.profile), 'broken.json');
      writeFileSync(file, '{ "version": 1,\n  "statuses": [ }');
      // The file dialog belongs to the system; what it answers is put in its place.
      await driven.electron.evaluate(({ dialog }, chosen) => {
        dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
      }, file);
      await open(page, words('pages.general'));
      await page.getByRole('button', { name: words('general.import') }).click();
      const broken = words('main:problem.not-json', { line: 2, column: 17 });
      await expect(page.getByText(broken)).toBeVisible();
      expect(profileText(app, 'settings.json')).toBe(before);

      await app.command('set', 'busy');
      const history = (key: string): string => words(`history.correction.${key}`);
      await open(page, words('pages.history'));
      await page.getByRole('button', { name: history('some') }).click();
      const dialog = page.getByRole('dialog', { name: history('title') });
      const to = dialog.getByLabel(history('to'), { exact: true });
      await dialog.getByLabel(history('from'), { exact: true }).fill('00:02');
      await to.fill('00:01');
      await at(page, 'note').fill('x'.repeat(1001));
      await dialog.locator('button[type="submit"]').click();
      await expect(to).toHaveAccessibleDescription(history('order'));
      await expect(at(page, 'note')).toHaveAccessibleDescription(
        words('statusesPage.tooLong', { length: 1001, most: 1000 }),
      );
      await expectTyped(at(page, 'note'), 'x'.repeat(1001));
    });
  });
}

test('the quick switcher: what is too long is told in place, and what shows nothing is nothing', async ({
  page: window,
  driven,
  app,
  words,
}) => {
  await expect(window.getByRole('navigation')).toBeVisible();
  const opened = driven.electron.waitForEvent('window');
  expect((await app.command('switch')).code).toBe(0);
  const page = await opened;
  await expect(page.getByRole('option').first()).toBeVisible();
  const entry = page.getByRole('combobox');
  const before = (await app.status()).presence.status;
  const tooLong = words('statusesPage.tooLong', { length: 1001, most: 1000 });
  await entry.fill('x'.repeat(1001));
  await expect(page.getByRole('alert')).toHaveText(tooLong);
  await entry.press('Enter');
  await expectTyped(entry, 'x'.repeat(1001));
  for (const typed of [...notSeen, '🍕🍕🍕', `\u202E${hebrew}`]) {
    await entry.fill(typed);
    await expectTyped(entry, typed);
    await expect(page.getByRole('alert')).toHaveCount(0);
  }
  expect(await entry.evaluate((field) => getComputedStyle(field).direction)).toBe('rtl');
  expect((await app.status()).presence.status).toBe(before);
});

test('a name from right to left keeps its place in the sentences around it', async ({
  page,
  app,
  words,
}) => {
  const status = { id: 'pause', name: hebrew, kind: 'break' };
  const file = JSON.stringify({ version: 1, statuses: [status] });
  expect((await app.command.fed(file, 'import', '-')).code).toBe(0);
  await page.getByRole('radio', { name: hebrew }).click();
  await expect(page.getByRole('heading', { level: 1, name: hebrew })).toBeVisible();
  const sentence = words('preview.heading', { name: hebrew });
  expect(sentence).toContain(`\u2068${hebrew}\u2069`);
  await expect(page.getByText(sentence)).toBeVisible();
  await open(page, words('pages.statuses'));
  await page
    .getByRole('button', { name: words('statusesPage.removeOf', { name: hebrew }) })
    .click();
  await expect(page.getByText(words('statusesPage.removed', { name: hebrew }))).toBeVisible();
  expect(await violations(page)).toEqual([]);
});

test('a hotkey that something else has is refused, and the old one stays', async ({
  page,
  app,
  session,
  words,
}) => {
  const other = newApp(session);
  try {
    await other.start();
    const taken = { id: 'x', name: 'X', kind: 'busy', hotkey: 'Control+Alt+7' };
    const file = JSON.stringify({
      version: 1,
      statuses: [taken],
      general: { switcherHotkey: '' },
    });
    expect((await other.command.fed(file, 'import', '-')).code).toBe(0);
    await open(page, words('pages.hotkeys'));
    const before = profileText(app, 'settings.json');
    const lunch = words('shared:sample.lunch');
    const rows = [
      ['Control+Alt+2', words('main:error.hotkey-taken', { name: words('shared:sample.busy') })],
      ['Control+Alt+Space', words('main:error.hotkey-of-switcher')],
      ['Control+Alt+7', words('hotkeysPage.taken')],
    ] as const;
    const field = page.getByRole('button', { name: `${lunch}: Ctrl+Alt+3`, exact: true });
    for (const [keys, sentence] of rows) {
      await field.press('Enter');
      await page.keyboard.press(keys);
      await expect(field).toHaveAccessibleDescription(holding(sentence));
    }
    expect(profileText(app, 'settings.json')).toBe(before);
    await open(page, words('pages.statuses'));
    await page.getByRole('button', { name: words('statusesPage.new') }).click();
    await at(page, 'name').fill('Siesta');
    const hotkey = at(page, 'hotkey').getByRole('button').first();
    for (const [keys, sentence] of rows) {
      await hotkey.press('Enter');
      await page.keyboard.press(keys);
      if (keys === 'Control+Alt+2') {
        await expect(hotkey).toHaveAccessibleDescription(/\S/u);
      } else {
        await page.getByRole('button', { name: words('statusesPage.save'), exact: true }).click();
        await expect(hotkey).toHaveAccessibleDescription(holding(sentence));
        await expect(hotkey).toBeFocused();
      }
    }
    expect(await violations(page)).toEqual([]);
    expect(profileText(app, 'settings.json')).toBe(before);
  } finally {
    await other.dispose();
  }
});
