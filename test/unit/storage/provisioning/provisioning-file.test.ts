import { describe, expect, test } from 'vitest';
import { parseProvisioning } from '../../../../electron/storage/provisioning/provisioning-file.ts';
import { englishLine } from './english-line.ts';
import { canaries, sampleFile, vendorSchemas } from '../stand-ins.ts';

type Sample = ReturnType<typeof sampleFile>;

function lineOfText(text: string): string {
  const result = parseProvisioning(text, vendorSchemas);
  return result.ok ? 'ok' : englishLine(result.problem);
}

/** The line for the sample file after the given member was set; a path as JavaScript writes it. */
function lineWith(path: readonly (string | number)[], value: unknown): string {
  const file: Sample = sampleFile();
  let place: unknown = file;
  for (const step of path.slice(0, -1)) place = Reflect.get(Object(place), step);
  Reflect.set(Object(place), path.at(-1) ?? '', value);
  return lineOfText(JSON.stringify(file));
}

describe('a good provisioning file', () => {
  test('is read with the defaults of the contract and of the vendor', () => {
    const result = parseProvisioning(JSON.stringify(sampleFile()), vendorSchemas);
    expect(result).toMatchObject({
      ok: true,
      value: {
        accounts: [
          { account: { id: 'conpeek' }, credentials: { apiKey: canaries.apiKey } },
          { account: { id: 'garoon' } },
          { account: { id: 'lineworks', baseUrl: 'https://www.worksapis.com/v1.0' } },
        ],
        automation: { lock: { status: 'lunch', afterSeconds: 0 }, return: 'at-once' },
        general: { language: 'pl', theme: 'system' },
      },
    });
  });

  test('never holds credentials inside an account', () => {
    const result = parseProvisioning(JSON.stringify(sampleFile()), vendorSchemas);
    const accounts = result.ok ? (result.value.accounts ?? []) : [];
    expect(accounts).toHaveLength(3);
    for (const { account } of accounts) expect(account).not.toHaveProperty('credentials');
  });

  test('may leave out every section', () => {
    expect(parseProvisioning('{"version":1}', vendorSchemas)).toEqual({ ok: true, value: {} });
  });

  test('may begin with a byte order mark', () => {
    expect(lineOfText('\u{FEFF}{"version":1}')).toBe('ok');
  });

  test.each(['http://127.0.0.1:8080', 'http://localhost/x', 'http://[::1]:1', 'https://x.example'])(
    'may name %s without an opt-in',
    (baseUrl) => {
      expect(lineWith(['accounts', 0, 'baseUrl'], baseUrl)).toBe('ok');
    },
  );

  test('may use plain http with the opt-in of the account', () => {
    const file = sampleFile();
    Object.assign(file.accounts[1] ?? {}, {
      baseUrl: 'http://garoon.intra/cgi-bin/cbgrn/grn.cgi',
      allowInsecureHttp: true,
    });
    expect(lineOfText(JSON.stringify(file))).toBe('ok');
  });
});

describe('bad input is one line that names the path', () => {
  test.each([
    ['unknown key at the top', ['acounts'], [], 'acounts: is not a known key'],
    [
      'unknown key in an account',
      ['accounts', 1, 'pasword'],
      'x',
      'accounts[1].pasword: is not a known key',
    ],
    [
      'unknown key in credentials',
      ['accounts', 1, 'credentials', 'pin'],
      '1',
      'accounts[1].credentials.pin: is not a known key',
    ],
    [
      'unknown key in a status',
      ['statuses', 0, 'color'],
      'red',
      'statuses[0].color: is not a known key',
    ],
    [
      'unknown key in the automation',
      ['automation', 'lokc'],
      {},
      'automation.lokc: is not a known key',
    ],
    ['unknown key in general', ['general', 'lang'], 'en', 'general.lang: is not a known key'],
    ['wrong type', ['accounts', 0, 'name'], 7, 'accounts[0].name: must be a text'],
    ['wrong type of a section', ['statuses'], {}, 'statuses: must be a list'],
    ['wrong type of an account', ['accounts', 2], 'x', 'accounts[2]: must be an object'],
    [
      'wrong type of a credential',
      ['accounts', 1, 'credentials', 'password'],
      12,
      'accounts[1].credentials.password: must be a text',
    ],
    [
      'wrong type of all credentials',
      ['accounts', 0, 'credentials'],
      'k',
      'accounts[0].credentials: must be an object',
    ],
    [
      'null as credentials',
      ['accounts', 0, 'credentials'],
      null,
      'accounts[0].credentials: must be an object',
    ],
    [
      'impossible time zone',
      ['automation', 'workingHours', 'timeZone'],
      'Mars/Base',
      'automation.workingHours.timeZone: "Mars/Base" is not a time zone this computer knows',
    ],
    [
      'unknown vendor',
      ['accounts', 0, 'vendor'],
      'slack',
      'accounts[0].vendor: must be one of "conpeek", "garoon", "lineworks", "idealist"',
    ],
    [
      'unknown kind of credentials',
      ['accounts', 1, 'credentials', 'kind'],
      'basic',
      'accounts[1].credentials.kind: must be one of "password", "oauth"',
    ],
    ['missing member', ['accounts', 0, 'user'], undefined, 'accounts[0].user: is missing'],
    ['missing version', ['version'], undefined, 'version: is missing'],
    ['other version', ['version'], 2, 'version: must be 1'],
    ['empty text', ['statuses', 1, 'name'], ' ', 'statuses[1].name: must not be empty'],
    [
      'too large number',
      ['statuses', 1, 'minutes'],
      1e9,
      'statuses[1].minutes: must be at most 527040',
    ],
    [
      'not an address',
      ['accounts', 0, 'baseUrl'],
      'nowhere',
      'accounts[0].baseUrl: must be an http or https address',
    ],
    ['bad colour', ['statuses', 0, 'colour'], 'red', 'statuses[0].colour: must look like #1a7f37'],
    [
      'bad hours',
      ['automation', 'workingHours', 'days', 'mon', 0],
      '9-5',
      'automation.workingHours.days.mon[0]: must look like 09:00-17:00',
    ],
    [
      'unknown day',
      ['automation', 'workingHours', 'days', 'monday'],
      [],
      'automation.workingHours.days.monday: is not a known key',
    ],
    [
      'bad id as a key',
      ['statuses', 0, 'accounts', 'a b'],
      {},
      'statuses[0].accounts["a b"]: must have no spaces, slashes or control characters',
    ],
    [
      'second account of an id',
      ['accounts', 1, 'id'],
      'conpeek',
      'accounts[1].id: "conpeek" is the id of an earlier entry',
    ],
    [
      'second status of an id',
      ['statuses', 1, 'id'],
      'available',
      'statuses[1].id: "available" is the id of an earlier entry',
    ],
    [
      'id that objects cannot hold',
      ['accounts', 0, 'id'],
      '__proto__',
      'accounts[0].id: cannot be used as an id',
    ],
  ])('%s', (...[, path, value, line]) => {
    expect(lineWith(path, value)).toBe(line);
  });

  test('a plain http address without opt-in', () => {
    const line = lineWith(['accounts', 1, 'baseUrl'], 'http://garoon.intra/g');
    expect(line).toMatch(/^accounts\[1\]\.baseUrl: .*allowInsecureHttp/u);
  });

  test('an address with a password in it does not repeat the password', () => {
    const line = lineWith(['accounts', 1, 'baseUrl'], 'https://sato:hidden-pw@example.com');
    expect(line).toMatch(/^accounts\[1\]\.baseUrl: /u);
    expect(line).not.toContain('hidden-pw');
  });

  test('broken JSON names line and column and repeats nothing', () => {
    expect(lineOfText(`{\n  "version": 1,\n  "password": ${canaries.password}\n}`)).toBe(
      'line 3, column 15: the file is not valid JSON',
    );
  });

  test.each([
    ['', 'line 1, column 1'],
    ['{', 'line 1, column 2'],
    ['[1,]', 'line 1, column 4'],
    ['{"a":1,}', 'line 1, column 8'],
    ['{"a" 1}', 'line 1, column 6'],
    ['{"a":tru}', 'line 1, column 6'],
    ['{"a":"\n"}', 'line 1, column 6'],
    ['{"a":1}\n}', 'line 2, column 1'],
    ['[1}', 'line 1, column 3'],
    ['<html>', 'line 1, column 1'],
    ["{'a':1}", 'line 1, column 2'],
    ['\u{0}\u{1}', 'line 1, column 1'],
    ['{"a":01}', 'line 1, column 7'],
  ])('broken JSON %j is at %s', (text, place) => {
    expect(lineOfText(text)).toBe(`${place}: the file is not valid JSON`);
  });

  test.each(['[]', '3', 'null', '"x"'])('%s instead of an object', (text) => {
    expect(lineOfText(text)).toBe('file: must be an object');
  });

  test('nesting that would exhaust the stack', () => {
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    const text = `{"version":1,"statuses":[{"id":"a","name":"A","kind":"busy","accounts":{"x":{"y":${deep}}}}]}`;
    expect(lineOfText(text)).toBe('file: is nested too deeply');
  });

  test('keys with line breaks stay on one line', () => {
    expect(lineWith(['general', 'a\nb\u{2028}'], 1).split(/[\n\u{2028}]/u)).toHaveLength(1);
  });
});

describe('no error repeats a secret', () => {
  const secret = 'canary-secret-5f4';
  test.each([
    ['as an unknown member', ['accounts', 0, 'credentials', 'secret'], secret],
    ['as a key that is no name', ['accounts', 0, 'credentials', `${secret} (new)`], 1],
    ['as a kind', ['accounts', 1, 'credentials', 'kind'], secret],
    ['as a whole', ['accounts', 1, 'credentials'], secret],
    ['in a list', ['accounts', 1, 'credentials'], [secret]],
    ['too long', ['accounts', 0, 'credentials', 'apiKey'], secret.repeat(9)],
    ['where an account has no such member', ['accounts', 0, 'apiKey'], secret],
    ['as a user of the wrong form', ['accounts', 1, 'user'], { password: secret }],
  ])('%s', (_name, path, value) => {
    const line = lineWith(path, value);
    expect(line).toMatch(/^accounts\[\d\]/u);
    expect(line).not.toContain(secret);
  });
});
