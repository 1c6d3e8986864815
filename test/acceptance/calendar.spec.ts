import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { CommandLine } from '../desktop/support/command-line.ts';
import type { ProvisioningFile } from './support/company.ts';
import { expect, importFile, statusOf, test } from './support/fixtures.ts';
import { hourMs } from '../../electron/contract/time.ts';

const canary = 'private-5f2c9b71d4';
/** What the first address redirects to; it opens the calendar as well. */
const movedTo = 'moved-c07ae83b66';

interface Feed {
  readonly url: string;
  readonly host: string;
  readonly asked: readonly (string | undefined)[];
  stop(): void;
}

function stamp(at: number): string {
  return new Date(at).toISOString().replaceAll(/[-:]|\.\d+/gu, '');
}

/** A calendar with one meeting that is under way, at an address that moved. */
async function startFeed(): Promise<Feed> {
  const asked: (string | undefined)[] = [];
  const text = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'BEGIN:VEVENT',
    'UID:one@example.test',
    'SUMMARY:Salaries',
    `DTSTART:${stamp(Date.now() - hourMs)}`,
    `DTEND:${stamp(Date.now() + hourMs)}`,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');
  const server: Server = createServer((request, response) => {
    asked.push(request.url);
    if (request.url === `/${canary}/basic.ics`) {
      response.writeHead(301, { location: `/${movedTo}.ics`, 'cache-control': 'max-age=99' }).end();
    } else if (request.url === `/${movedTo}.ics`) {
      response.writeHead(200, { etag: '"1"', 'cache-control': 'public, max-age=99' }).end(text);
    } else {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A server that listens on a port has an address of this kind.
  const host = `127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  return {
    url: `http://${host}/${canary}/basic.ics`,
    host,
    asked,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** The files below a folder that hold one of the addresses in any plain form. */
function leaks(folder: string): readonly string[] {
  const forms = [canary, movedTo, 'Salaries'].flatMap((text) => [
    Buffer.from(text),
    Buffer.from(text, 'utf16le'),
    Buffer.from(Buffer.from(text).toString('base64').slice(2, -4)),
  ]);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((name) => {
      const content = readFileSync(name);
      return forms.some((form) => content.includes(form));
    });
}

function withCalendar(file: ProvisioningFile, calendar: object): ProvisioningFile {
  return {
    ...file,
    automation: { ...file.automation, calendar: { status: 'focus', ...calendar } },
  };
}

const questions: readonly (readonly string[])[] = [
  ['export'],
  ['status', '--json', '--explain'],
  ['status', '--explain'],
  ['diagnose'],
  ['diagnose', '--json'],
  ['history', '--json'],
  ['accounts', '--json'],
  ['statuses', '--json'],
];

async function answers(presently: CommandLine): Promise<string> {
  const texts: string[] = [];
  for (const words of questions) {
    const { code, stdout, stderr } = await presently(...words);
    expect(code, words.join(' ')).toBe(0);
    texts.push(stdout, stderr);
  }
  return texts.join('');
}

async function isInMeeting(presently: CommandLine): Promise<void> {
  await expect
    .poll(async () => (await statusOf(presently)).presence)
    .toMatchObject({ status: 'focus', source: 'meeting' });
}

test('the address of a calendar is followed and read, and stands in no file and no answer', async ({
  connected,
  company,
  profile,
}) => {
  const feed = await startFeed();
  try {
    const outputs: string[] = [];
    const done = async (answer: ReturnType<CommandLine>): Promise<void> => {
      const { code, stdout, stderr } = await answer;
      expect(code, stderr).toBe(0);
      outputs.push(stdout, stderr);
    };
    await done(connected('set', 'available', '--wait'));
    await done(importFile(connected, withCalendar(company.file(), { url: feed.url })));
    await isInMeeting(connected);
    expect(feed.asked).toEqual([`/${canary}/basic.ics`, `/${movedTo}.ics`]);
    const told = await answers(connected);
    expect(told).toContain(`"host": "${feed.host}"`);
    for (const secret of [canary, movedTo, 'Salaries']) {
      expect(outputs.join('') + told).not.toContain(secret);
    }
    expect(leaks(profile)).toEqual([]);

    const exported = (await connected('export')).stdout;
    expect((await importFile(connected, exported, '--replace')).stdout).toBe('nothing changed\n');
    await done(connected('quit'));
    expect(leaks(profile)).toEqual([]);
    await done(connected('start', '--hidden'));
    await expect.poll(() => feed.asked.length).toBeGreaterThanOrEqual(4);
    await isInMeeting(connected);

    await done(importFile(connected, company.file()));
    await expect.poll(async () => (await statusOf(connected)).presence['source']).toBe('manual');
    const secrets = readFileSync(path.join(profile, 'secrets.json'), 'utf8');
    expect(secrets).not.toContain('automation/calendar');
  } finally {
    feed.stop();
  }
});

test('an address that an older version left in the settings is moved to the keyring at a start', async ({
  presently,
  company,
  profile,
}) => {
  const feed = await startFeed();
  try {
    const { statuses } = company.file();
    const settings = {
      version: 1,
      accounts: [],
      statuses: statuses.map((status) => ({ ...status, accounts: {} })),
      automation: { start: { status: 'available' }, calendar: { status: 'focus', url: feed.url } },
      general: { notifications: false },
    };
    mkdirSync(profile, { recursive: true });
    for (const name of ['settings.json', 'settings.backup.json']) {
      writeFileSync(path.join(profile, name), JSON.stringify(settings));
    }
    expect((await presently('start', '--hidden')).code).toBe(0);
    await isInMeeting(presently);
    await expect.poll(() => leaks(profile)).toEqual([]);
    expect(await answers(presently)).not.toContain(canary);
  } finally {
    feed.stop();
  }
});

test('a calendar that cannot be read, is none or repeats without end is told with its field', async ({
  connected,
  company,
  profile,
}) => {
  const problem = async (): Promise<unknown> => {
    const facts = JSON.parse((await connected('diagnose', '--json')).stdout) as {
      readonly calendar: { readonly problem: string | null } | null;
    };
    return facts.calendar?.problem;
  };
  const file = path.join(path.dirname(profile), 'work.ics');
  const event = (rule: string): string =>
    `BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:19700101T100000Z\r\n${rule}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`;
  for (const [text, words] of [
    ['<html>sign in</html>', 'is not in the iCalendar format'],
    [event('RRULE:FREQ=SECONDLY'), 'repeats by a rule that is not worked out'],
    [Buffer.alloc(50_000_001, 'x'), 'larger than 50 MB'],
  ] as const) {
    writeFileSync(file, text);
    expect((await importFile(connected, withCalendar(company.file(), { file }))).code).toBe(0);
    await expect
      .poll(problem)
      .toMatch(new RegExp(`^automation\\.calendar\\.file: .*${words}`, 'u'));
  }
  const host = { host: 'calendar.example.test' };
  expect((await importFile(connected, withCalendar(company.file(), host))).code).toBe(0);
  await expect.poll(problem).toMatch(/^automation\.calendar\.url: the address is not stored/u);
});

test('a wrong address is refused with its field, and not repeated', async ({
  connected,
  company,
}) => {
  for (const [place, field] of [
    [{ url: `http://example.test/${canary}` }, 'url'],
    [{ url: `https://me:${canary}@example.test/` }, 'url'],
    [{ file: `https://example.test/${canary}` }, 'file'],
    [{ url: `https://example.test/${canary}`, file: 'work.ics' }, 'url'],
  ] as const) {
    const result = await importFile(connected, withCalendar(company.file(), place));
    expect(result).toMatchObject({ code: 5, stdout: '' });
    expect(result.stderr).toMatch(
      new RegExp(`^automation\\.calendar\\.${field}: [^\\n]+\\n$`, 'u'),
    );
    expect(result.stderr).not.toContain(canary);
  }
});
