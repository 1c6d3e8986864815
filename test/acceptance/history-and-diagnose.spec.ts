import { expect, test } from './support/fixtures.ts';

interface Entry {
  readonly at: string;
  readonly type: string;
}

function entriesOf(text: string): readonly Entry[] {
  const parsed = JSON.parse(text) as { version: number; entries: readonly Entry[] };
  expect(parsed.version).toBe(1);
  return parsed.entries;
}

test('the history holds every presence and delivery, oldest first, within the times asked for', async ({
  connected,
  company,
}) => {
  await connected('set', 'lunch', '--message', 'back at one', '--wait');
  const between = new Date(Date.now() + 500).toISOString();
  await new Promise((resolve) => setTimeout(resolve, 1000));
  await connected('set', 'available', '--wait');
  const { stdout } = await connected('history', '--json');
  const entries = entriesOf(stdout);
  expect(entries.filter(({ type }) => type === 'presence')).toHaveLength(2);
  expect(entries.filter(({ type }) => type === 'delivery')).toHaveLength(8);
  const times = entries.map(({ at }) => Date.parse(at));
  expect(times).toEqual([...times].sort((a, b) => a - b));
  const early = entriesOf((await connected('history', '--json', '--to', between)).stdout);
  const late = entriesOf((await connected('history', '--json', '--from', between)).stdout);
  expect(early).toHaveLength(5);
  expect(late).toHaveLength(5);
  for (const secret of company.secrets) expect(stdout).not.toContain(secret);
});

test('--csv prints a heading and a line for each entry', async ({ connected }) => {
  await connected('set', 'lunch', '--message', 'one, "two"', '--wait');
  const { stdout } = await connected('history', '--csv');
  const [heading = '', ...lines] = stdout.trimEnd().split('\n');
  expect(heading.split(',')).toEqual(expect.arrayContaining(['at', 'type']));
  expect(lines).toHaveLength(5);
});

test('diagnose names sensors, tray host, keyring, hotkeys and versions', async ({ connected }) => {
  const { code, stdout } = await connected('diagnose', '--json');
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    version: 1,
    versions: { app: expect.any(String), electron: expect.any(String) },
    platform: 'linux',
    trayHost: true,
    secrets: 'keyring',
    hotkeys: { 'Control+Alt+1': 'registered' },
    signals: { screenSavers: ['org.mate.ScreenSaver'] },
  });
  expect((await connected('diagnose')).stdout).toContain('trayHost');
});
