import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { emptySettings } from '../../../../electron/contract/settings/settings.ts';
import { problemLine } from '../../../../electron/wording/failures.ts';
import { issueProblem } from '../../../../electron/storage/provisioning/issue-problem.ts';
import { mergeProvisioning } from '../../../../electron/storage/provisioning/merge.ts';
import { parseProvisioning } from '../../../../electron/storage/provisioning/provisioning-file.ts';
import { vendors } from '../../../../electron/vendors/registry.ts';
import { speechOf } from '../../controls/support.ts';
import { formatPath } from '../../../../electron/contract/file-problem.ts';
import { englishWordsIn } from '../../wording/i18n/english-words.ts';
import { englishLine } from './english-line.ts';

const secret = 'canary-secret-5f4';
const hours = { timeZone: 'Europe/Warsaw', days: {}, outside: 'lunch' };

function sample(): object {
  const at = (id: string, vendor: string, baseUrl: string): object => ({
    ...{ id, vendor, name: id, baseUrl, user: '3' },
  });
  return {
    version: 1,
    accounts: [
      { ...at('c', 'conpeek', 'https://api.example.com'), credentials: { apiKey: secret } },
      {
        ...at('g', 'garoon', 'https://example.cybozu.com/g'),
        user: { code: 'sato' },
        credentials: { kind: 'password', login: 'sato', password: secret },
      },
      at('l', 'lineworks', 'https://www.worksapis.com/v1.0'),
      at('i', 'idealist', 'https://idealist.example.com'),
    ],
    statuses: [{ id: 'lunch', name: 'Lunch', kind: 'break', accounts: {} }],
    automation: {},
    general: {},
  };
}

type Path = readonly (string | number)[];

/** Where the sample is spoilt and how, and what the line begins with if that is another path. */
const spoilt: readonly (readonly [path: Path, value: unknown, field: string])[] = [
  [['acounts'], [], 'acounts'],
  [['version'], 2, 'version'],
  [['version'], undefined, 'version'],
  [['statuses'], {}, 'statuses'],
  [['statuses', 0], 'x', 'statuses[0]'],
  [['statuses', 0, 'name'], 7, 'statuses[0].name'],
  [['statuses', 0, 'name'], ' ', 'statuses[0].name'],
  [['statuses', 0, 'name'], '\u200B', 'statuses[0].name'],
  [['statuses', 0, 'name'], 'x'.repeat(81), 'statuses[0].name'],
  [['statuses', 0, 'kind'], 'gone', 'statuses[0].kind'],
  [['statuses', 0, 'colour'], 'red', 'statuses[0].colour'],
  [['statuses', 0, 'minutes'], 0, 'statuses[0].minutes'],
  [['statuses', 0, 'minutes'], 1e9, 'statuses[0].minutes'],
  [['statuses', 0, 'minutes'], 1.5, 'statuses[0].minutes'],
  [['statuses', 0, 'ends'], 'yes', 'statuses[0].ends'],
  [['statuses', 0, 'id'], 'a b', 'statuses[0].id'],
  [['statuses', 0, 'accounts'], { nowhere: {} }, 'statuses[0].accounts.nowhere'],
  [['statuses', 0, 'accounts'], { c: { workState: 'ONBREAK' } }, 'statuses[0].accounts.c'],
  [['statuses', 0, 'accounts'], { l: { clear: 7 } }, 'statuses[0].accounts.l'],
  [['statuses', 1], { id: 'lunch', name: 'L', kind: 'away' }, 'statuses[1].id'],
  [['accounts', 0, 'id'], '__proto__', 'accounts[0].id'],
  [['accounts', 0, 'vendor'], 'slack', 'accounts[0].vendor'],
  [['accounts', 0, 'baseUrl'], 'nowhere', 'accounts[0].baseUrl'],
  [['accounts', 0, 'baseUrl'], 'http://api.example.com', 'accounts[0].baseUrl'],
  [['accounts', 0, 'baseUrl'], 'https://api.example.com/x', 'accounts[0].baseUrl'],
  [['accounts', 0, 'user'], '..', 'accounts[0].user'],
  [
    ['accounts', 0, 'credentials', 'apiKey'],
    `${secret}\u{1F511}`,
    'accounts[0].credentials.apiKey',
  ],
  [['accounts', 0, 'credentials', 'apiKey'], [secret], 'accounts[0].credentials.apiKey'],
  [['accounts', 1, 'baseUrl'], 'https://example.com/garoon', 'accounts[1].baseUrl'],
  [['accounts', 1, 'baseUrl'], `https://sato:${secret}@example.com/g`, 'accounts[1].baseUrl'],
  [['accounts', 1, 'user'], { id: 'x' }, 'accounts[1].user'],
  [['accounts', 1, 'credentials', 'kind'], 'basic', 'accounts[1].credentials.kind'],
  [['accounts', 2, 'user'], '.', 'accounts[2].user'],
  [['accounts', 3, 'attribute'], 'record.job_title', 'accounts[3].attribute'],
  [['automation', 'lock'], { status: 'gone' }, 'automation.lock.status'],
  [
    ['automation', 'workingHours'],
    { ...hours, timeZone: 'Mars/Base' },
    'automation.workingHours.timeZone',
  ],
  [
    ['automation', 'workingHours'],
    { ...hours, days: { mon: ['9-5'] } },
    'automation.workingHours.days.mon[0]',
  ],
  [
    ['automation', 'workingHours'],
    { ...hours, holidays: ['x'] },
    'automation.workingHours.holidays[0]',
  ],
  [['automation', 'calendar'], { status: 'lunch' }, 'automation.calendar.url'],
  [['automation', 'calendar'], { status: 'lunch', url: 'ftp://x' }, 'automation.calendar.url'],
  [['automation', 'calendar'], { status: 'lunch', url: 'https://[x' }, 'automation.calendar.url'],
  [['automation', 'calendar'], { status: 'lunch', file: 'https://x/' }, 'automation.calendar.file'],
  [['automation', 'calendar'], { status: 'lunch', host: 'a/b' }, 'automation.calendar.host'],
  [['general', 'theme'], 'pink', 'general.theme'],
];

function textWith(path: Path, value: unknown): string {
  const file = sample();
  let place: unknown = file;
  for (const step of path.slice(0, -1)) place = Reflect.get(Object(place), step);
  Reflect.set(Object(place), path.at(-1) ?? '', value);
  return JSON.stringify(file);
}

type Problem = ReturnType<typeof issueProblem>;

function problemOf(text: string): Problem {
  const parsed = parseProvisioning(text, vendors);
  if (!parsed.ok) return parsed.problem;
  const options = { replace: true, schemas: vendors };
  const merged = mergeProvisioning(emptySettings(), parsed.value, options);
  if (merged.ok) throw new Error('the file was taken for a good one');
  return merged.problem;
}

describe.each(['ja', 'ko', 'pl', 'ru'] as const)('a bad file where %s is spoken', (language) => {
  it.each(spoilt)('%j %j names %s and speaks no English', async (path, value, field) => {
    const { texts } = await speechOf(language);
    const problem = problemOf(textWith(path, value));
    const line = problemLine(problem, texts);
    expect(line.startsWith(field), line).toBe(true);
    expect(line.startsWith(`${formatPath(problem.path ?? [])}: `), line).toBe(true);
    expect(line).not.toContain('\n');
    expect(line).not.toContain(secret);
    expect(line).not.toBe(englishLine(problem));
    const sentence = line.slice(formatPath(problem.path ?? []).length);
    expect(englishWordsIn(sentence), line).toEqual([]);
  });

  it.each(['', '[1,]', `{"password": ${secret}}`])('without JSON: %j', async (text) => {
    const { texts } = await speechOf(language);
    const line = problemLine(problemOf(text), texts);
    expect(line).toMatch(/\d+.*\d+/u);
    expect(englishWordsIn(line), line).toEqual([]);
    expect(line).not.toContain(secret);
  });
});

describe('a schema that refuses in words of its own', () => {
  it.each([undefined, 'no such thing', secret])('is refused as not valid (%j)', (message) => {
    const schema = z.strictObject({ a: z.string().refine(() => false, message) });
    const document = { a: secret };
    const { error } = schema.safeParse(document);
    const line = error === undefined ? '' : englishLine(issueProblem(error, document));
    expect(line).toBe('a: is not valid');
  });
});

describe('a value that is quoted', () => {
  it('has no secret of the file in it', () => {
    const schema = z.object({
      general: z.object({ language: z.string().refine(() => false, 'hours') }),
    });
    const credentials = { token: secret.repeat(3) };
    const document = { accounts: [{ credentials }], general: { language: secret.repeat(3) } };
    const { error } = schema.safeParse(document);
    const problem = issueProblem(error ?? new z.ZodError([]), document);
    expect(englishLine(problem)).toBe('general.language: "•••" must look like 09:00-17:00');
  });
});
