import { accountsOptions, readAccounts } from './account-grammar.ts';
import { busyElsewhere, driftAnswers } from '../../contract/word-lists.ts';
import { type Invocation, UsageError, toApp } from './invocation.ts';
import type { OptionName, Values } from './option-table.ts';
import { endingOf, formatOf, instantOf, text, waitOf } from './read-options.ts';

/** What may follow a command word, and what it then asks for. */
export interface Grammar {
  readonly options: readonly OptionName[];
  readonly operands: readonly [least: number, most: number];
  read(values: Values, operands: readonly string[]): Invocation;
}

function simple(name: 'clear' | 'undo'): Grammar {
  return {
    options: ['wait', 'timeout'],
    operands: [0, 0],
    read: (values) => toApp(name, {}, { waitMs: waitOf(values) }),
  };
}

function listing(name: 'statuses' | 'diagnose'): Grammar {
  return {
    options: ['json'],
    operands: [0, 0],
    read: (values) => toApp(name, {}, { format: formatOf(values) }),
  };
}

/** The answer that an absence was nothing of its own. */
const keepRecord = 'keep';

/** Every command word (docs/control.md#command-line). */
export const grammars: Readonly<Record<string, Grammar>> = {
  start: {
    options: ['hidden', 'foreground'],
    operands: [0, 0],
    read: (values) => ({
      kind: 'start',
      hidden: values.hidden === true,
      foreground: values.foreground === true,
    }),
  },
  set: {
    options: ['message', 'for', 'until', 'wait', 'timeout'],
    operands: [1, 1],
    read: (values, [status = '']) => {
      const message = text(values, 'message');
      const input = { status, ...(message === undefined ? {} : { message }), ...endingOf(values) };
      return toApp('set', input, { waitMs: waitOf(values) });
    },
  },
  clear: simple('clear'),
  undo: simple('undo'),
  pause: {
    options: ['for'],
    operands: [0, 1],
    read: (values, [account]) => {
      if (account === undefined) return toApp('pause', endingOf(values));
      // Only automation is paused for a while; an account stays out until it is resumed.
      if (values.for === undefined) return toApp('pause', { account });
      throw new UsageError('usage.stray-option', { command: 'pause ACCOUNT', option: '--for' });
    },
  },
  resume: {
    options: [],
    operands: [0, 1],
    read: (_values, [account]) => toApp('resume', account === undefined ? {} : { account }),
  },
  retry: {
    options: ['wait', 'timeout'],
    operands: [0, 1],
    read: (values, [account]) =>
      toApp('retry', account === undefined ? {} : { account }, { waitMs: waitOf(values) }),
  },
  drift: {
    options: ['wait', 'timeout'],
    operands: [2, 2],
    read: (values, [account = '', answer = '']) => {
      const given = driftAnswers.find((each) => each === answer);
      if (given !== undefined) {
        return toApp('drift', { account, answer: given }, { waitMs: waitOf(values) });
      }
      throw new UsageError('usage.drift-answer', { answers: driftAnswers.join(', ') });
    },
  },
  elsewhere: {
    options: ['source'],
    operands: [2, 2],
    read: (values, [what = '', level = '']) => {
      const busy = busyElsewhere.find((each) => each === what);
      if (busy === undefined || !['on', 'off'].includes(level)) {
        throw new UsageError('usage.elsewhere');
      }
      const source = text(values, 'source');
      const from = source === undefined ? {} : { source };
      return toApp('elsewhere', { what: busy, on: level === 'on', ...from });
    },
  },
  answer: {
    options: [],
    operands: [1, 1],
    read: (_values, [answer = '']) =>
      toApp('answerReturn', { status: answer === keepRecord ? null : answer }),
  },
  status: {
    options: ['json', 'watch', 'explain'],
    operands: [0, 0],
    read: (values) =>
      toApp(
        'status',
        {},
        {
          format: formatOf(values),
          watch: values.watch === true,
          explain: values.explain === true,
        },
      ),
  },
  switch: { options: [], operands: [0, 0], read: () => toApp('openSwitcher', {}) },
  statuses: listing('statuses'),
  accounts: { options: accountsOptions, operands: [0, 2], read: readAccounts },
  diagnose: listing('diagnose'),
  history: {
    options: ['from', 'to', 'json', 'csv'],
    operands: [0, 0],
    read: (values) =>
      toApp(
        'history',
        { ...instantOf(values, 'from'), ...instantOf(values, 'to') },
        { format: formatOf(values) },
      ),
  },
  import: {
    options: ['replace', 'allow-plaintext-secrets'],
    operands: [1, 1],
    read: (values, [file = '']) => {
      const allowPlaintextSecrets = values['allow-plaintext-secrets'] === true;
      return toApp('import', { replace: values.replace === true, allowPlaintextSecrets }, { file });
    },
  },
  export: {
    options: [],
    operands: [0, 1],
    read: (_values, [file]) => toApp('export', {}, { file: file ?? null }),
  },
  quit: { options: [], operands: [0, 0], read: () => toApp('quit', {}) },
};
