import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import type { Session } from '../../scripts/session/open-session.mjs';
import { waitUntil } from '../../scripts/session/wait-until.mjs';
import type { App } from './support/app.ts';
import { chooseFile } from './support/choose-file.ts';
import { connect, expect, expectShown, profileText, test } from './support/fixtures.ts';
import { launchDriven } from './support/window.ts';

const logFile = path.join('logs', 'presently.log');

/** Starts the app without its window, and waits until it answers. */
async function startHidden(session: Session, app: App): Promise<ElectronApplication> {
  const electron = await launchDriven(session, app.profile, '--hidden');
  await waitUntil('the running app', async () => (await app.command('status')).code === 0);
  return electron;
}

/** The next time, what carries out `diagnose` throws an error that quotes what it must not. */
async function breakDiagnoseOnce(electron: ElectronApplication): Promise<void> {
  await electron.evaluate(({ app }) => {
    const resolveProxy = app.resolveProxy.bind(app);
    app.resolveProxy = () => {
      app.resolveProxy = resolveProxy;
      throw new TypeError('Bearer canary-credential refused: at the doctor\nsecond canary line');
    };
  });
}

test('a fault in a hidden start is in the log and in the support file, without what it quotes', async ({
  session,
  app,
  office,
}) => {
  const electron = await startHidden(session, app);
  await connect(app, office);
  await app.command('set', 'lunch', '--message', 'at the doctor', '--wait');
  await breakDiagnoseOnce(electron);
  expect(await app.command('diagnose')).toMatchObject({ code: 1 });
  await expect.poll(() => profileText(app, logFile)).toContain('fault in the program: TypeError');
  const log = profileText(app, logFile);
  expect(log).toMatch(/^ {4}at .*out\/main\/chunks\/.*\.cjs:\d+:\d+/mu);

  const [page] = await Promise.all([
    electron.waitForEvent('window'),
    electron.evaluate(({ app: electronApp }) => electronApp.emit('activate')),
  ]);
  await page.getByRole('button', { name: 'Diagnostics', exact: true }).click();
  const saved = path.join(app.profile, 'support.json');
  await chooseFile({ electron, page }, saved);
  await page.getByRole('button', { name: 'Save support file' }).click();
  await expect(page.getByText('The support file was saved.')).toBeVisible();
  const bundle = readFileSync(saved, 'utf8');
  expect(JSON.parse(bundle)).toMatchObject({
    log: expect.arrayContaining([expect.stringContaining('fault in the program: TypeError')]),
    crashDumps: [],
  });
  for (const word of ['canary', 'doctor', ...office.secrets()]) {
    expect(log).not.toContain(word);
    expect(bundle).not.toContain(word);
  }
  await app.command('quit');
});

test('a log folder that cannot be written changes nothing else', async ({
  session,
  app,
  office,
}) => {
  mkdirSync(app.profile, { recursive: true });
  writeFileSync(path.join(app.profile, 'logs'), 'this is no folder');
  const electron = await startHidden(session, app);
  await connect(app, office);
  await breakDiagnoseOnce(electron);
  expect(await app.command('diagnose')).toMatchObject({ code: 1 });
  expect(await app.command('diagnose')).toMatchObject({ code: 0 });
  expect(await app.command('set', 'lunch', '--wait')).toMatchObject({ code: 0, stderr: '' });
  await expectShown(office, 'lunch');
  expect(await app.command('quit')).toMatchObject({ code: 0, stderr: '' });
  expect(profileText(app, 'logs')).toBe('this is no folder');
});
