import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AccountForm } from '../../../../electron/contract/commands/account-form.ts';
import { carryOutDialog } from '../../../../electron/controls/command-line/dialog/carry-out-dialog.ts';
import type { DialogInvocation } from '../../../../electron/controls/command-line/invocation.ts';
import { parseCommandLine } from '../../../../electron/controls/command-line/parse.ts';
import { serveCommandLine } from '../../../../electron/controls/command-line/server.ts';
import type { Request } from '../../../../electron/controls/command-line/wire.ts';
import { speechOf } from '../support.ts';

const { texts } = await speechOf('en');

let folder = '';
let stop: (() => Promise<void>) | null = null;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'presently-dialog-'));
});
afterEach(async () => {
  await stop?.();
  stop = null;
  rmSync(folder, { recursive: true, force: true });
});

const field = {
  part: 'field',
  type: 'text',
  required: true,
  secret: false,
  default: null,
  choices: [],
  longest: 100,
} as const;

const form: AccountForm = {
  vendor: 'garoon',
  suggested: { id: 'garoon', name: 'Garoon' },
  account: {
    name: null,
    constants: { vendor: 'garoon' },
    parts: [
      { ...field, key: 'id' },
      { ...field, key: 'name' },
      { ...field, key: 'baseUrl' },
      { ...field, key: 'drift', type: 'choice', required: false, choices: ['ask', 'keep-mine'] },
      {
        part: 'one-of',
        key: 'user',
        required: true,
        variants: [
          { name: 'code', constants: {}, parts: [{ ...field, key: 'code' }] },
          { name: 'id', constants: {}, parts: [{ ...field, key: 'id', type: 'number' }] },
        ],
      },
    ],
  },
  credentials: [
    {
      name: 'password',
      constants: { kind: 'password' },
      parts: [
        { ...field, key: 'login' },
        { ...field, key: 'password', secret: true },
      ],
    },
    {
      name: 'service-account',
      constants: { kind: 'service-account' },
      parts: [{ ...field, key: 'privateKey', secret: true, longest: 20_000 }],
    },
  ],
  signIn: {
    name: null,
    constants: {},
    parts: [
      { ...field, key: 'clientId' },
      { ...field, key: 'clientSecret', secret: true },
    ],
  },
  capabilities: {
    messageLength: null,
    nativeEnd: false,
    readBack: true,
    directory: false,
    schedule: false,
  },
};

interface Talk {
  readonly exit: number | string;
  readonly asked: readonly Request[];
  readonly out: readonly string[];
  readonly err: readonly string[];
  /** What stood on the terminal. */
  readonly screen: string;
}

function invocationOf(line: readonly string[]): DialogInvocation {
  const parsed = parseCommandLine(line);
  if (parsed.ok && 'kind' in parsed.invocation) {
    const { invocation } = parsed;
    const { kind } = invocation;
    if (kind === 'add-account' || kind === 'edit-account' || kind === 'remove-account') {
      return invocation;
    }
  }
  throw new Error('not a dialog');
}

/** Carries out a line; `answers` are typed one by one, `piped` comes at once where there is no terminal. */
async function talk(
  line: readonly string[],
  input: { answers: readonly string[] } | { piped: string },
): Promise<Talk> {
  const socket = path.join(folder, 'app.sock');
  const asked: Request[] = [];
  stop = await serveCommandLine(socket, (text, client) => {
    const request = JSON.parse(text) as Request;
    asked.push(request);
    client.send({ out: request.name === 'accountForm' ? JSON.stringify(form) : 'done' });
    client.send({ exit: 0 });
    return Promise.resolve();
  });
  const isTTY = 'answers' in input;
  const stdin = Object.assign(new PassThrough(), { isTTY });
  const screen = new PassThrough();
  let shown = '';
  const waiting = isTTY ? [...input.answers] : [];
  screen.on('data', (chunk: Buffer) => {
    shown += chunk.toString();
    if (/[:\]] $/u.test(chunk.toString())) {
      const next = waiting.shift();
      setImmediate(() => (next === undefined ? stdin.end() : stdin.write(`${next}\r`)));
    }
  });
  if (!isTTY) stdin.end(input.piped);
  const out: string[] = [];
  const err: string[] = [];
  const printer = { out: (text: string) => out.push(text), err: (text: string) => err.push(text) };
  const ports = { socket, printer, t: texts.t, stdin, screen };
  const exit = await carryOutDialog(invocationOf(line), ports);
  return { exit, asked, out, err, screen: shown };
}

describe.skipIf(process.platform === 'win32')('accounts add on a terminal', () => {
  it('asks for what the form says, shows no secret, and sends one whole entry', async () => {
    const { exit, asked, out, screen } = await talk(['accounts', 'add', 'garoon'], {
      answers: ['', 'My Garoon', '', 'https://x.test/g', '2', '7', 'n', '1', 'sato', 'pass word '],
    });
    expect(exit).toBe(0);
    expect(out).toEqual(['done']);
    expect(asked.map(({ name }) => name)).toEqual(['accountForm', 'addAccount']);
    expect(asked[1]?.input).toEqual({
      entry: {
        vendor: 'garoon',
        id: 'garoon',
        name: 'My Garoon',
        baseUrl: 'https://x.test/g',
        user: { id: 7 },
        credentials: { kind: 'password', login: 'sato', password: 'pass word ' },
      },
      replace: false,
      allowPlaintextSecrets: false,
    });
    expect(screen).toContain('Id (a short word) [garoon]: ');
    expect(screen).toContain('1) With login and password');
    expect(screen).toContain('an answer is needed');
    expect(screen).not.toContain('pass word');
  });

  it('asks for what goes without saying only on wish, and again for what cannot be meant', async () => {
    const answers = ['', '', 'https://x.test', '1', 'sato', 'y', 'often', 'ask', '1', 'sato', 'pw'];
    const { asked, screen } = await talk(['accounts', 'add', 'garoon'], { answers });
    expect(asked[1]?.input).toMatchObject({ entry: { drift: 'ask', user: { code: 'sato' } } });
    expect(screen).toContain('one of ask, keep-mine');
  });

  it('reads a key of several lines from its file', async () => {
    const file = path.join(folder, 'key.pem');
    writeFileSync(file, 'line 1\nline 2\n');
    const answers = ['', '', 'https://x.test', '1', 'sato', 'n', '2', '/nowhere', file];
    const { asked, screen } = await talk(['accounts', 'add', 'garoon'], { answers });
    expect(asked[1]?.input).toMatchObject({
      entry: { credentials: { kind: 'service-account', privateKey: 'line 1\nline 2\n' } },
    });
    expect(screen).toContain('/nowhere: cannot be read');
  });

  it('sends a certificate, which is no text, as base64', async () => {
    const file = path.join(folder, 'key.p12');
    const bytes = Buffer.from([0x30, 0x82, 0xff, 0xfe]);
    writeFileSync(file, bytes);
    const answers = ['', '', 'https://x.test', '1', 'sato', 'n', '2', file];
    const { asked } = await talk(['accounts', 'add', 'garoon'], { answers });
    expect(asked[1]?.input).toMatchObject({
      entry: { credentials: { privateKey: bytes.toString('base64') } },
    });
  });

  it('can sign in through the browser instead', async () => {
    const answers = ['', '', 'https://x.test', '1', 'sato', 'n', '3', 'app', 'secret', '8484'];
    const { asked } = await talk(['accounts', 'add', 'garoon'], { answers });
    expect(asked[1]).toMatchObject({
      name: 'signInAccount',
      input: {
        entry: { credentials: { clientId: 'app', clientSecret: 'secret' } },
        redirectPort: 8484,
      },
    });
  });

  it('sends nothing where the person leaves', async () => {
    const { exit, asked } = await talk(['accounts', 'add', 'garoon'], { answers: ['', 'Garoon'] });
    expect(exit).toBe('cli:accounts.abandoned');
    expect(asked.map(({ name }) => name)).toEqual(['accountForm']);
  });
});

describe.skipIf(process.platform === 'win32')('accounts add from standard input', () => {
  it.each([[['--json']], [[]]])('takes the entry as it is: %j', async (flags) => {
    const entry = { id: 'g', name: 'G', credentials: { apiKey: 'x' } };
    const { exit, asked } = await talk(['accounts', 'add', 'Conpeek', ...flags, '--replace'], {
      piped: JSON.stringify(entry),
    });
    expect(exit).toBe(0);
    expect(asked).toMatchObject([
      {
        name: 'addAccount',
        format: flags.length > 0 ? 'json' : 'text',
        input: { entry: { vendor: 'conpeek', ...entry }, replace: true },
      },
    ]);
  });

  it('signs in through the browser where it is told to', async () => {
    const line = ['accounts', 'add', 'garoon', '--json', '--browser', '--redirect-port', '8484'];
    const { asked } = await talk(line, { piped: '{}' });
    expect(asked).toMatchObject([{ name: 'signInAccount', input: { redirectPort: 8484 } }]);
  });

  it.each(['', 'not json', '[]', '"secret"', '{"vendor":"garoon"}'])(
    'ends with 5 and repeats nothing for %j',
    async (piped) => {
      const { exit, asked, err } = await talk(['accounts', 'add', 'conpeek'], { piped });
      expect({ exit, asked }).toEqual({ exit: 5, asked: [] });
      expect(err).toHaveLength(1);
      expect(err.join('')).not.toContain('secret');
    },
  );
});

describe.skipIf(process.platform === 'win32')('accounts edit', () => {
  it('sends what is to change, from standard input', async () => {
    const changes = { user: '7', drift: null };
    const { exit, asked } = await talk(['accounts', 'edit', 'conpeek'], {
      piped: JSON.stringify(changes),
    });
    expect(exit).toBe(0);
    expect(asked).toMatchObject([
      { name: 'editAccount', input: { account: 'conpeek', changes, allowPlaintextSecrets: false } },
    ]);
  });

  it.each(['', '[]', 'null'])('sends nothing where that is no object (%j)', async (piped) => {
    const { exit, asked, err } = await talk(['accounts', 'edit', 'conpeek'], { piped });
    expect(exit).toBe(5);
    expect(asked).toEqual([]);
    expect(err).toHaveLength(1);
  });
});

describe.skipIf(process.platform === 'win32')('accounts remove', () => {
  it.each([
    ['y', 0, 1],
    ['', 'cli:accounts.kept', 0],
  ] as const)('asks first on a terminal: %j', async (answer, exit, asked) => {
    const done = await talk(['accounts', 'remove', 'garoon'], { answers: [answer] });
    expect(done.exit).toBe(exit);
    expect(done.asked).toHaveLength(asked);
    expect(done.screen).toContain('garoon');
  });

  it('ends with 2 where nobody can be asked', async () => {
    const { exit, asked, err } = await talk(['accounts', 'remove', 'garoon'], { piped: '' });
    expect({ exit, asked }).toEqual({ exit: 2, asked: [] });
    expect(err.join('')).toContain('--yes');
  });
});
