import type { Page } from '@playwright/test';
import { sampleProvisioning } from '../../../electron/sandbox/sample-provisioning.ts';
import type { Language } from '../../../electron/contract/languages.ts';
import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { inProject } from '../../../scripts/prepare/places.mjs';
import type { App } from './app.ts';
import { expect } from './fixtures.ts';
import { nextFrames } from './next-frames.ts';
import type { Office } from './office.ts';

const sharedSchema = z.looseObject({
  sample: z.object({
    available: z.string(),
    busy: z.string(),
    lunch: z.string(),
    'short-break': z.string(),
    away: z.string(),
    offline: z.string(),
  }),
});

/** What the statuses of the sample are called, by their ids. */
export type StatusNames = z.infer<typeof sharedSchema>['sample'];

/** The names that the sample has in a language. */
export function namesIn(language: Language): StatusNames {
  const file = inProject('electron', 'contract', 'texts', language, 'shared.json');
  return sharedSchema.parse(JSON.parse(readFileSync(file, 'utf8'))).sample;
}

/** What the window looks like, and the language that it speaks. */
export interface Manner {
  readonly language: Language;
  readonly theme?: string;
}

/** Sets the app up as somebody would who likes this manner and calls the statuses so. */
export async function setUpAs(
  { general, names }: { readonly general: Manner; readonly names: StatusNames },
  app: App,
  office: Office,
): Promise<void> {
  const file = sampleProvisioning(office.workplace, names);
  const imported = await app.command.fed(JSON.stringify({ ...file, general }), 'import', '-');
  expect(imported, 'import').toMatchObject({ code: 0, stderr: '' });
}

/** The same in the look of the system, as somebody would who works in this language. */
export async function setUpIn(language: Language, app: App, office: Office): Promise<void> {
  await setUpAs({ general: { language }, names: namesIn(language) }, app, office);
}

/** The buttons of the navigation, one for each page. */
export function pageButtons(page: Page): ReturnType<Page['locator']> {
  return page.locator('nav.navigation button');
}

/** Opens the page of a button and waits until it is drawn whole; returns its title. */
export async function openPage(page: Page, index: number): Promise<string> {
  const button = pageButtons(page).nth(index);
  await button.click();
  await expect(button).toHaveAttribute('aria-current', 'page');
  await expect(page.locator('main h1').first()).toBeVisible();
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  await nextFrames(page);
  return (await button.textContent()) ?? '';
}
