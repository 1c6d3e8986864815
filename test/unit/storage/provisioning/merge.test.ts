import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptySettings, type Settings } from '../../../../electron/contract/settings/settings.ts';
import { changeLine } from '../../../../electron/storage/provisioning/change.ts';
import {
  exportProvisioning,
  parseProvisioning,
} from '../../../../electron/storage/provisioning/provisioning-file.ts';
import {
  mergeProvisioning,
  type MergeResult,
} from '../../../../electron/storage/provisioning/merge.ts';
import { englishLine } from './english-line.ts';
import { canaries, sampleFile, vendorSchemas } from '../stand-ins.ts';

function merge(current: Settings, file: unknown, replace = false): MergeResult {
  const text = typeof file === 'string' ? file : JSON.stringify(file);
  const parsed = parseProvisioning(text, vendorSchemas);
  if (!parsed.ok) throw new Error(englishLine(parsed.problem));
  return mergeProvisioning(current, parsed.value, { replace, schemas: vendorSchemas });
}

function settingsOf(result: MergeResult): Settings {
  if (!result.ok) throw new Error(englishLine(result.problem));
  return result.settings;
}

function lineOf(result: MergeResult): string {
  return result.ok ? 'ok' : englishLine(result.problem);
}

function changesOf(result: MergeResult): readonly string[] {
  return result.ok ? result.changes.map(changeLine) : [lineOf(result)];
}

const stored = (): Settings => settingsOf(merge(emptySettings(), sampleFile()));

describe('import merges', () => {
  test('everything of a first file is added', () => {
    expect(changesOf(merge(emptySettings(), sampleFile()))).toEqual([
      'account conpeek added',
      'account garoon added',
      'account lineworks added',
      'status available added',
      'status lunch added',
      'automation replaced',
      'general replaced',
    ]);
  });

  test('the same file again changes nothing', () => {
    const result = merge(stored(), sampleFile());
    expect(result).toMatchObject({ ok: true, changes: [], settings: stored() });
  });

  test('a status replaces the one of its id whole, in its place', () => {
    const lunch = { id: 'available', name: 'Here', kind: 'available' };
    const result = merge(stored(), { version: 1, statuses: [lunch] });
    expect(settingsOf(result).statuses[0]).toEqual({ ...lunch, accounts: {} });
    expect(changesOf(result)).toEqual(['status available changed']);
  });

  test('sections that are missing stay as they are', () => {
    const result = merge(stored(), { version: 1, general: { theme: 'dark' } });
    expect(settingsOf(result)).toMatchObject({
      accounts: stored().accounts,
      statuses: stored().statuses,
      automation: stored().automation,
    });
    expect(changesOf(result)).toEqual(['general replaced']);
  });

  test('general is replaced as a whole: what it leaves out is the default again', () => {
    const result = settingsOf(merge(stored(), { version: 1, general: { theme: 'dark' } }));
    expect(result.general).not.toHaveProperty('language');
  });

  test('credentials are given apart, and only those that the file has', () => {
    const file = sampleFile();
    Reflect.deleteProperty(file.accounts[1] ?? {}, 'credentials');
    const result = merge(emptySettings(), file);
    expect(result.ok && [...result.credentials]).toEqual([
      ['conpeek', { apiKey: canaries.apiKey }],
      ['lineworks', { kind: 'oauth', refreshToken: canaries.refreshToken }],
    ]);
  });

  test('references may point to what is stored', () => {
    const status = { id: 'x', name: 'X', kind: 'busy', accounts: { garoon: { code: 'attend' } } };
    expect(lineOf(merge(stored(), { version: 1, statuses: [status] }))).toBe('ok');
    const automation = { quit: { status: 'lunch' } };
    expect(lineOf(merge(stored(), { version: 1, automation }))).toBe('ok');
  });

  test('with replace the file becomes the whole configuration', () => {
    const file = { ...sampleFile(), automation: undefined, general: undefined };
    const only = { ...file, accounts: file.accounts.slice(0, 1), statuses: [] };
    const result = merge(stored(), only, true);
    expect(result).toMatchObject({ ok: true, removedAccounts: ['garoon', 'lineworks'] });
    expect(settingsOf(result)).toEqual({ ...emptySettings(), accounts: [stored().accounts[0]] });
    expect(changesOf(result)).toEqual([
      'account garoon removed',
      'account lineworks removed',
      'status available removed',
      'status lunch removed',
      'automation replaced',
      'general replaced',
    ]);
  });
});

describe('bad references name their path in the file', () => {
  test('a status that names a missing account', () => {
    const file = sampleFile();
    Object.assign(file.statuses[0]?.accounts ?? {}, { nowhere: {} });
    expect(lineOf(merge(emptySettings(), file))).toBe(
      'statuses[0].accounts.nowhere: there is no account "nowhere"',
    );
  });

  test('a rule that names a missing status', () => {
    const automation = { lock: { status: 'gone' } };
    expect(lineOf(merge(stored(), { version: 1, automation }))).toBe(
      'automation.lock.status: there is no status "gone"',
    );
    const idle = [{ afterSeconds: 5, status: 'gone' }];
    expect(lineOf(merge(stored(), { version: 1, automation: { idle } }))).toBe(
      'automation.idle[0].status: there is no status "gone"',
    );
    const workingHours = { timeZone: 'UTC', days: {}, outside: 'gone' };
    expect(lineOf(merge(stored(), { version: 1, automation: { workingHours } }))).toBe(
      'automation.workingHours.outside: there is no status "gone"',
    );
  });

  test('with replace, what is only stored does not count', () => {
    const file = { version: 1, automation: { lock: { status: 'lunch' } } };
    expect(lineOf(merge(stored(), file, true))).toBe(
      'automation.lock.status: there is no status "lunch"',
    );
  });

  test('a setting that does not fit the vendor, for an account of the file or a stored one', () => {
    const status = {
      id: 'x',
      name: 'X',
      kind: 'busy',
      accounts: { conpeek: { workState: 'GONE' } },
    };
    const line = 'statuses[0].accounts.conpeek.workState: must be one of "ONLINE", "ONBREAK"';
    expect(lineOf(merge(stored(), { version: 1, statuses: [status] }))).toBe(line);
    expect(lineOf(merge(emptySettings(), { ...sampleFile(), statuses: [status] }))).toBe(line);
  });

  test('an account that moves to a vendor the stored statuses do not fit', () => {
    const account = {
      id: 'conpeek',
      vendor: 'idealist',
      name: 'I',
      baseUrl: 'https://demo.example',
      user: 'u',
    };
    expect(lineOf(merge(stored(), { version: 1, accounts: [account] }))).toBe(
      'accounts[0].vendor: the stored status "available" does not fit this vendor',
    );
    expect(lineOf(merge(stored(), { version: 1, accounts: [account], statuses: [] }, true))).toBe(
      'ok',
    );
  });
});

const id = fc.stringMatching(/^[a-z\d._-]{1,8}$/u);
const name = fc
  .string({ minLength: 1, maxLength: 20 })
  .filter((text) => text.trim() === text && text !== '');
const account = fc
  .record({ id, name, user: name, drift: fc.constantFrom('ask', 'keep-mine', undefined) })
  .map((fields) => ({ ...fields, vendor: 'conpeek', baseUrl: 'https://a.example' }));

const files = fc
  .record({
    accounts: fc.uniqueArray(account, { maxLength: 4, selector: (item) => item.id }),
    statusIds: fc.uniqueArray(id, { maxLength: 4 }),
    name,
    note: fc.string(),
    afterSeconds: fc.integer({ min: 0, max: 9999 }),
    language: fc.constantFrom('en', 'ja'),
  })
  .map(({ accounts, statusIds, note, ...rest }) => ({
    version: 1,
    accounts,
    statuses: statusIds.map((statusId) => ({
      id: statusId,
      name: rest.name,
      kind: 'break',
      accounts: Object.fromEntries(
        accounts.map((item) => [item.id, { workState: 'ONBREAK', breakNote: note }]),
      ),
    })),
    automation:
      statusIds[0] === undefined
        ? {}
        : { lock: { status: statusIds[0], afterSeconds: rest.afterSeconds } },
    general: { language: rest.language },
  }));

describe('export', () => {
  test('is a provisioning file without any secret', () => {
    const text = exportProvisioning(stored());
    expect(text).not.toContain('credentials');
    for (const canary of Object.values(canaries)) expect(text).not.toContain(canary);
    expect(parseProvisioning(text, vendorSchemas).ok).toBe(true);
  });

  test('importing what was exported changes nothing, and builds the same from nothing', () => {
    fc.assert(
      fc.property(files, (file) => {
        const settings = settingsOf(merge(emptySettings(), file));
        const text = exportProvisioning(settings);
        expect(merge(settings, text)).toMatchObject({ changes: [], settings });
        expect(merge(settings, text, true)).toMatchObject({ changes: [], settings });
        expect(settingsOf(merge(emptySettings(), text, true))).toEqual(settings);
      }),
      { numRuns: 60 },
    );
  });

  test('merging a file twice is merging it once, and keeps what it does not name', () => {
    fc.assert(
      fc.property(files, files, (first, second) => {
        const base = settingsOf(merge(emptySettings(), first));
        const once = settingsOf(merge(base, second));
        expect(settingsOf(merge(once, second))).toEqual(once);
        const ids = once.statuses.map((status) => status.id);
        for (const status of base.statuses) expect(ids).toContain(status.id);
      }),
      { numRuns: 60 },
    );
  });
});
