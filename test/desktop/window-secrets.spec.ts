import type {} from '../../renderer/bridge/page-address.ts';
import { commandNames } from '../../electron/contract/commands/names.ts';
import { connect, expect, test } from './support/fixtures.ts';
import { openWindow } from './support/window.ts';

/** What a page that was taken over could ask for, with what each command needs. */
const inputs: Readonly<Record<string, readonly object[]>> = {
  set: [{ status: 'lunch' }],
  pause: [{}],
  answerReturn: [{ status: null }],
  settle: [{ timeoutMs: 5000 }],
  accountForm: [{ vendor: 'conpeek' }, { vendor: 'garoon' }, { vendor: 'lineworks' }],
  accountAddress: [{ vendor: 'garoon', text: 'http://127.0.0.1/g' }],
  accountSettings: [{ account: 'conpeek' }, { account: 'garoon' }, { account: 'lineworks' }],
  editAccount: [{ account: 'garoon', changes: { baseUrl: 'no address' } }],
  testAccount: [{ account: 'conpeek' }, { account: 'garoon' }, { account: 'lineworks' }],
  catalogue: [{ account: 'conpeek' }, { account: 'lineworks' }],
  scheduleList: [{ account: 'lineworks' }],
  directoryList: [{ account: 'idealist', filter: {} }],
  drift: [{ account: 'garoon', answer: 'keep-mine' }],
  attempts: [{ account: 'garoon' }, { account: 'idealist' }],
  timeline: [{ from: 0, to: 1 }],
  settingForm: [{ account: 'garoon' }],
  preview: [{ status: 'lunch' }],
  checkHotkey: [{ accelerator: 'Control+Alt+9' }],
  saveGeneral: [{ changes: { theme: 'pink' } }],
  saveStatus: [{ status: { name: '' } }],
  saveAutomation: [{ automation: { lock: {} } }],
  endingAt: [{ ending: { kind: 'end-of-day' } }],
};

/** These wait for the system's dialogs, the browser or a key, or end what is under test. */
const apart: ReadonlySet<string> = new Set([
  'chooseCalendar',
  'chooseImport',
  'reviewImport',
  'exportHistory',
  'openDataFolder',
  'quit',
  'recordHotkey',
  'reset',
  'removeAccount',
  'saveSettings',
  'saveSupport',
  'signInAccount',
  'startSample',
  'tryHotkey',
]);

test('no credential ever reaches the window, whatever it asks for or is told', async ({
  session,
  app,
  office,
}) => {
  const { electron, page } = await openWindow(session, app.profile);
  await page.evaluate(() => {
    const heard: unknown[] = [];
    for (const name of ['status', 'settings', 'page'] as const) {
      window.presently.on(name, (payload) => heard.push(payload));
    }
    Object.assign(window, { heard });
  });
  await connect(app, office);
  // What goes wrong is told too, and must quote nothing.
  office.workplace.faults.garoon.set({ fault: { kind: 'status', status: 401 } });
  const calls = commandNames
    .filter((name) => !apart.has(name))
    .flatMap((name) => (inputs[name] ?? [{}]).map((input) => ({ name, input })));
  const told = await page.evaluate(async (asked) => {
    // Called by name with whatever a page could send, which the bridge's own types would not allow.
    const commands = window.presently.commands as unknown as Record<
      string,
      (input: object) => Promise<unknown>
    >;
    const answers: unknown[] = [];
    for (const { name, input } of asked) answers.push([name, await commands[name]?.(input)]);
    // Put there above.
    return JSON.stringify([answers, (window as unknown as { heard: unknown }).heard]);
  }, calls);
  const secrets = office.secrets();
  expect(secrets.length).toBeGreaterThan(4);
  for (const secret of secrets) expect(told).not.toContain(secret);
  // The calls were carried out and not just refused.
  expect(told).toContain('"Lunch"');
  expect(told).toContain('workState');
  const bad = { ...JSON.parse(office.file()), version: 2 } as object;
  const refused = await page.evaluate(
    (text) =>
      window.presently.commands.import({ text, replace: false, allowPlaintextSecrets: false }),
    JSON.stringify(bad),
  );
  expect(refused.ok).toBe(false);
  for (const secret of secrets) expect(JSON.stringify(refused)).not.toContain(secret);
  await app.command('quit');
  await electron.close().catch(() => undefined);
});
