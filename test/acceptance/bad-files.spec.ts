import type { ProvisioningFile } from './support/company.ts';
import { expect, importFile, test } from './support/fixtures.ts';

type Spoil = (file: ProvisioningFile) => unknown;

/** What is wrong, the path that the line must begin with, and how to make it so. */
const spoilt: readonly (readonly [string, string, Spoil])[] = [
  ['an unknown key', 'colour', (file) => Object.assign(file, { colour: 'red' })],
  [
    'an unknown key deep inside',
    'statuses[1].accounts.conpeek.breakKind',
    (file) =>
      Object.assign(file.statuses[1] ?? {}, {
        accounts: {
          conpeek: { workState: 'ONBREAK', breakType: 'COFFEE', breakCause: 'x', breakKind: 1 },
        },
      }),
  ],
  [
    'an unknown key in credentials',
    'accounts[0].credentials.token',
    (file) => Object.assign(file.accounts[0]?.['credentials'] ?? {}, { token: 'SECRET-VALUE' }),
  ],
  [
    'a wrong type',
    'statuses[0].name',
    (file) => Object.assign(file.statuses[0] ?? {}, { name: 7 }),
  ],
  [
    'a wrong type in a secret',
    'accounts[3].credentials.token',
    (file) => Object.assign(file.accounts[3] ?? {}, { credentials: { token: ['SECRET-VALUE'] } }),
  ],
  [
    'an impossible time zone',
    'automation.workingHours.timeZone',
    (file) =>
      Object.assign(file.automation, {
        workingHours: {
          timeZone: 'Europe/Atlantis',
          days: { mon: ['09:00-17:00'] },
          outside: 'away',
        },
      }),
  ],
  [
    'working hours that end before they begin twice over',
    'automation.workingHours.days.mon[0]',
    (file) =>
      Object.assign(file.automation, {
        workingHours: { timeZone: 'Europe/Warsaw', days: { mon: ['9 to 5'] }, outside: 'away' },
      }),
  ],
  [
    'http without an opt-in',
    'accounts[0].baseUrl',
    (file) => Object.assign(file.accounts[0] ?? {}, { baseUrl: 'http://api.example.com' }),
  ],
  [
    'a status that names a missing account',
    'statuses[0].accounts.slack',
    (file) => Object.assign(file.statuses[0] ?? {}, { accounts: { slack: { value: 'x' } } }),
  ],
  [
    'a rule that names a missing status',
    'automation.lock.status',
    (file) => Object.assign(file.automation, { lock: { status: 'gone' } }),
  ],
  ['an unknown version', 'version', (file) => Object.assign(file, { version: 2 })],
  [
    'an unknown vendor',
    'accounts[1].vendor',
    (file) => Object.assign(file.accounts[1] ?? {}, { vendor: 'slack' }),
  ],
  [
    'two accounts with one id',
    'accounts[1].id',
    (file) => Object.assign(file.accounts[1] ?? {}, { id: 'conpeek' }),
  ],
  [
    'an unknown kind',
    'statuses[2].kind',
    (file) => Object.assign(file.statuses[2] ?? {}, { kind: 'gone' }),
  ],
  [
    'an idle rule of no time at all',
    'automation.idle[0].afterSeconds',
    (file) => Object.assign(file.automation, { idle: [{ afterSeconds: 0, status: 'away' }] }),
  ],
];

for (const [what, where, spoil] of spoilt) {
  test(`${what}: 5, one line that names ${where}, nothing changed`, async ({
    connected,
    company,
  }) => {
    const before = (await connected('export')).stdout;
    const file = company.file();
    Object.assign(file.statuses[1] ?? {}, { name: 'Renamed' });
    spoil(file);
    const result = await importFile(connected, file);
    expect(result).toMatchObject({ code: 5, stdout: '' });
    expect(result.stderr).toMatch(/^[^\n]+\n$/u);
    expect(result.stderr.startsWith(`${where}: `), result.stderr).toBe(true);
    expect(result.stderr).not.toContain('SECRET-VALUE');
    for (const secret of company.secrets) expect(result.stderr).not.toContain(secret);
    expect((await connected('export')).stdout).toBe(before);
  });
}

for (const [what, text] of [
  ['an empty file', ''],
  ['half a file', '{"version": 1, "accounts": ['],
  ['no JSON at all', '<html></html>'],
  ['a list', '[]'],
] as const) {
  test(`${what}: 5, one line, nothing changed`, async ({ connected }) => {
    const before = (await connected('export')).stdout;
    const result = await importFile(connected, text);
    expect(result).toMatchObject({ code: 5, stdout: '' });
    expect(result.stderr).toMatch(/^[^\n]+: [^\n]+\n$/u);
    expect((await connected('export')).stdout).toBe(before);
  });
}
