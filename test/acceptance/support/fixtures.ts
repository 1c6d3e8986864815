import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from '@playwright/test';
import { commandLine, type CommandLine } from '../../desktop/support/command-line.ts';
import { sessionTest } from '../../desktop/support/session-test.ts';
import { openCompany, shownFor, type Company, type ProvisioningFile } from './company.ts';

interface Parts {
  /** A profile folder that is not there yet. */
  readonly profile: string;
  /** The command line of that profile; no app runs yet. */
  readonly presently: CommandLine;
  /** The same with the app started. */
  readonly started: CommandLine;
  readonly company: Company;
  /** The same with the app started and connected to the company. */
  readonly connected: CommandLine;
}

/** Tests through the command line alone, against vendors made from their documents. */
export const test = sessionTest.extend<Parts>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the parameter's form.
  profile: async ({}, use) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'presently-profile-'));
    await use(path.join(folder, 'profile'));
    rmSync(folder, { recursive: true, force: true });
  },
  presently: async ({ session, profile }, use, info) => {
    const presently = commandLine(session.env, profile);
    await use(presently);
    if (info.status !== info.expectedStatus) {
      await info.attach('status', { body: (await presently('status', '--explain')).stdout });
    }
    await presently('quit');
  },
  started: async ({ presently }, use) => {
    expect(await presently('start', '--hidden')).toMatchObject({ code: 0, stdout: 'ready\n' });
    await use(presently);
  },
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the parameter's form.
  company: async ({}, use) => {
    const company = await openCompany();
    await use(company);
    await company.stop();
  },
  connected: async ({ started, company }, use) => {
    const imported = await importFile(started, company.file());
    expect(imported).toMatchObject({ code: 0, stderr: '' });
    await use(started);
  },
});

/** Imports a file from standard input. */
export function importFile(
  presently: CommandLine,
  file: ProvisioningFile | string,
  ...flags: readonly string[]
): ReturnType<CommandLine> {
  const text = typeof file === 'string' ? file : JSON.stringify(file);
  return presently.fed(text, 'import', '-', ...flags);
}

/** What `status --json` prints. */
export interface StatusJson {
  readonly version: number;
  readonly app: Readonly<Record<string, unknown>>;
  readonly presence: Readonly<Record<string, string | null>>;
  readonly automation: Readonly<Record<string, unknown>>;
  readonly accounts: readonly AccountJson[];
}

/** One account in it. */
export interface AccountJson {
  readonly id: string;
  readonly name: string;
  readonly state: string;
  readonly shows: string | null;
  readonly detail: string | null;
  readonly attempts: number;
  readonly nextAttemptAt: string | null;
  readonly at: string | null;
}

/** The app's state as a script reads it. */
export async function statusOf(presently: CommandLine): Promise<StatusJson> {
  const { code, stdout } = await presently('status', '--json');
  expect(code).toBe(0);
  // The shape is what the tests of `status --json` are about.
  return JSON.parse(stdout) as StatusJson;
}

/** The state of each account, by id. */
export async function statesOf(presently: CommandLine): Promise<Record<string, string>> {
  const { accounts } = await statusOf(presently);
  return Object.fromEntries(accounts.map(({ id, state }) => [id, state]));
}

export { expect, shownFor };
