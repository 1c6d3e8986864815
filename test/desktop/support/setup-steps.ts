import type { Page } from '@playwright/test';
import { expect } from './fixtures.ts';
import { named, tabTo } from './keyboard.ts';
import type { Office } from './office.ts';

/** What is typed into a form, by the place of each field, in the order of the form. */
type Entry = readonly (readonly [place: string, text: string])[];

export function garoonEntry({ workplace }: Office): Entry {
  const [person] = workplace.people;
  return [
    ['baseUrl', workplace.baseUrls.garoon],
    ['user.code', person.login],
    ['credentials.login', person.login],
    ['credentials.password', workplace.access.garoon.passwords.get(person.login) ?? ''],
  ];
}

/** The addresses stand under "More settings". */
export function lineworksEntry({ workplace }: Office): readonly [usual: Entry, more: Entry] {
  const { access, baseUrls } = workplace;
  const usual: Entry = [
    ['user', 'me'],
    ['credentials.clientId', access.lineworks.clientId],
    ['credentials.clientSecret', access.lineworks.clientSecret],
    ['credentials.refreshToken', access.lineworks.newRefreshToken()],
  ];
  const more: Entry = [
    ['baseUrl', baseUrls.lineworks],
    ['authUrl', baseUrls.lineworksAuth],
  ];
  return [usual, more];
}

export async function fillIn(page: Page, entry: Entry): Promise<void> {
  for (const [place, text] of entry) await page.locator(`[data-path="${place}"]`).fill(text);
}

export async function connectGaroon(page: Page, office: Office): Promise<void> {
  await page.getByRole('button', { name: 'Garoon' }).click();
  await page.getByRole('combobox', { name: 'How to sign in' }).selectOption('password');
  await fillIn(page, garoonEntry(office));
  await page.getByRole('button', { name: 'Connect', exact: true }).click();
  await expect(page.getByText('Garoon is connected')).toBeVisible();
}

export async function connectLineworks(page: Page, office: Office): Promise<void> {
  const [usual, more] = lineworksEntry(office);
  await page.getByRole('button', { name: 'LINE WORKS' }).click();
  await page.getByRole('combobox', { name: 'How to sign in' }).selectOption('oauth');
  await fillIn(page, usual);
  await page.getByText('More settings').click();
  await fillIn(page, more);
  await page.getByRole('button', { name: 'Connect', exact: true }).click();
  await expect(page.getByText('Lineworks is connected')).toBeVisible();
}

/** A file that connects the office's accounts, and nothing else. */
export function accountsOnly(office: Office, general: object): string {
  // The office's own file in the form of the control contract.
  const { accounts } = JSON.parse(office.file()) as { accounts: unknown };
  return JSON.stringify({ version: 1, accounts, general });
}

export async function press(page: Page, name: string): Promise<void> {
  await tabTo(named(page, name));
  await page.keyboard.press('Enter');
}

export async function typeIn(page: Page, entry: Entry): Promise<void> {
  for (const [place, text] of entry) {
    await tabTo(page.locator(`[data-path="${place}"]`));
    await page.keyboard.press('Control+A');
    await page.keyboard.type(text);
  }
}
