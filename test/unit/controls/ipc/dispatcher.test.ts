import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import { commandNames } from '../../../../electron/contract/commands/names.ts';
import type { FieldPath } from '../../../../electron/contract/file-problem.ts';
import { issueProblem } from '../../../../electron/storage/provisioning/issue-problem.ts';
import { problemFailure } from '../../../../electron/wording/failures.ts';
import { createDispatcher, type Handlers } from '../../../../electron/controls/ipc/dispatcher.ts';
import { createTrustedSender } from '../../../../electron/controls/ipc/trusted-sender.ts';
import { speechOf, viewOf } from '../support.ts';

const speech = await speechOf('en');
const caller = { via: 'command-line' } as const;
const texts = {
  unknownCommand: (name: string) => `unknown ${name}`,
  invalidInput: (error: z.ZodError, input: unknown) =>
    problemFailure('usage', issueProblem(error, input), speech.texts),
  internal: (name: string) => `internal ${name}`,
};

function office(own: Partial<Handlers>): {
  readonly dispatcher: ReturnType<typeof createDispatcher>;
  readonly bugs: unknown[];
} {
  const bugs: unknown[] = [];
  const none = (): never => {
    throw new Error('not part of this test');
  };
  // Every command has a handler; those a test does not name must not be reached.
  const rest = Object.fromEntries(commandNames.map((name) => [name, none])) as unknown as Handlers;
  const dispatcher = createDispatcher({ ...rest, ...own }, texts, (error) => bugs.push(error));
  return { dispatcher, bugs };
}

describe('the dispatcher', () => {
  it('carries out a command with the checked input and who asked', async () => {
    const seen: unknown[] = [];
    const { dispatcher } = office({
      set: (input, by) => {
        seen.push(input, by);
        return { ok: true, value: viewOf() };
      },
    });
    const answer = await dispatcher.dispatch('set', { status: 'lunch' }, caller);
    expect(answer).toEqual({ ok: true, value: viewOf() });
    expect(seen).toEqual([{ status: 'lunch' }, caller]);
  });

  it.each(['launch-missiles', 'toString', '__proto__', ''])(
    'does not know the command "%s"',
    async (name) => {
      const { dispatcher, bugs } = office({});
      expect(await dispatcher.dispatch(name, {}, caller)).toEqual({
        ok: false,
        error: { code: 'usage', sentence: `unknown ${name}` },
      });
      expect(bugs).toEqual([]);
    },
  );

  it.each<[unknown, FieldPath, string]>([
    [{ status: 5 }, ['status'], 'must be a text'],
    [{}, ['status'], 'is missing'],
    [{ status: 'a', ending: { kind: 'for', ms: 1 } }, ['ending', 'ms'], 'must be at least 1000'],
    [{ status: 'a', more: 1 }, ['more'], 'is not a known key'],
    [undefined, [], 'is missing'],
    ['lunch', [], 'must be an object'],
  ])('names the field that is wrong in %j', async (input, path, sentence) => {
    const { dispatcher, bugs } = office({});
    const answer = await dispatcher.dispatch('set', input, caller);
    expect(answer).toEqual({ ok: false, error: { code: 'usage', path, sentence } });
    expect(bugs).toEqual([]);
  });

  it('never repeats what was given as the text of a file', async () => {
    const { dispatcher } = office({});
    const input = { text: ['hunter2'], replace: 'hunter2', allowPlaintextSecrets: false };
    const answer = await dispatcher.dispatch('import', input, caller);
    expect(answer.ok).toBe(false);
    expect(JSON.stringify(answer)).not.toContain('hunter2');
  });

  it('passes an expected failure on as it is', async () => {
    const error = { code: 'failed', sentence: 'nothing to undo' } as const;
    const { dispatcher, bugs } = office({ undo: () => ({ ok: false, error }) });
    expect(await dispatcher.dispatch('undo', {}, caller)).toEqual({ ok: false, error });
    expect(bugs).toEqual([]);
  });

  it.each([
    [
      'throws',
      (): never => {
        throw new Error('secret detail');
      },
    ],
    ['rejects', () => Promise.reject(new Error('secret detail'))],
  ])('calls a handler that %s a fault of its own and reports it', async (_how, status) => {
    const { dispatcher, bugs } = office({ status });
    const answer = await dispatcher.dispatch('status', {}, caller);
    expect(answer).toEqual({ ok: false, error: { code: 'failed', sentence: 'internal status' } });
    expect(bugs).toHaveLength(1);
  });

  it('gives our own rooms the same answers', async () => {
    const { dispatcher } = office({ statuses: () => ({ ok: true, value: [] }) });
    expect(await dispatcher.run('statuses', {}, caller)).toEqual({ ok: true, value: [] });
  });
});

describe('a trusted sender', () => {
  const trusts = createTrustedSender('file:///app/out/renderer/index.html');
  const own = 'file:///app/out/renderer/index.html?page=status#top';

  it('is the top frame of our own page, whatever its query', () => {
    expect(trusts({ url: own, parent: null })).toBe(true);
  });

  it('is any of our own pages, where there are several', () => {
    const [index, switcher] = ['index', 'switcher'].map((name) => `file:///app/${name}.html`);
    const trustsBoth = createTrustedSender(index ?? '', switcher ?? '');
    const trusted = [index, switcher, 'file:///app/other.html'].map((url) =>
      trustsBoth({ url: url ?? '', parent: null }),
    );
    expect(trusted).toEqual([true, true, false]);
  });

  it.each([
    ['a frame inside of it', { url: own, parent: {} }],
    ['another page', { url: 'file:///app/out/renderer/other.html', parent: null }],
    [
      'a page of the same path elsewhere',
      { url: 'https://x/app/out/renderer/index.html', parent: null },
    ],
    ['a page on another host', { url: 'file://host/app/out/renderer/index.html', parent: null }],
    ['a blank page', { url: 'about:blank', parent: null }],
    ['no address at all', { url: '', parent: null }],
    ['a frame that has gone', null],
  ])('is not %s', (_what, frame) => {
    expect(trusts(frame)).toBe(false);
  });
});
