import { type Invocation, UsageError, toApp } from './invocation.ts';
import type { OptionName, Values } from './option-table.ts';
import { formatOf, portOf } from './read-options.ts';

interface AccountGrammar {
  readonly options: readonly OptionName[];
  read(subject: string, values: Values): Invocation;
}

function weakly(values: Values): boolean {
  return values['allow-plaintext-secrets'] === true;
}

/** What may follow `accounts`, each with one vendor or account. */
const grammars: Readonly<Record<string, AccountGrammar>> = {
  add: {
    options: ['json', 'browser', 'redirect-port', 'replace', 'allow-plaintext-secrets'],
    read: (vendor, values) => ({
      kind: 'add-account',
      vendor,
      browser: values.browser === true,
      redirectPort: portOf(values),
      replace: values.replace === true,
      allowPlaintextSecrets: weakly(values),
      format: formatOf(values),
    }),
  },
  edit: {
    options: ['json', 'allow-plaintext-secrets'],
    read: (account, values) => ({
      kind: 'edit-account',
      account,
      allowPlaintextSecrets: weakly(values),
      format: formatOf(values),
    }),
  },
  test: {
    options: ['json'],
    read: (account, values) => toApp('testAccount', { account }, { format: formatOf(values) }),
  },
  'sign-in': {
    options: ['json', 'redirect-port', 'allow-plaintext-secrets'],
    read: (account, values) => {
      const redirectPort = portOf(values);
      const port = redirectPort === null ? {} : { redirectPort };
      const input = { account, ...port, allowPlaintextSecrets: weakly(values) };
      return toApp('signInAccount', input, { format: formatOf(values) });
    },
  },
  remove: {
    options: ['json', 'yes'],
    read: (account, values) => {
      const format = formatOf(values);
      if (values.yes === true) return toApp('removeAccount', { account }, { format });
      return { kind: 'remove-account', account, format };
    },
  },
};

/** Every option that `accounts` may have with one word or another behind it. */
export const accountsOptions: readonly OptionName[] = [
  ...new Set<OptionName>(['json', ...Object.values(grammars).flatMap(({ options }) => options)]),
];

/** Reads what follows `accounts` (docs/control.md#accounts-and-deliveries). */
export function readAccounts(values: Values, operands: readonly string[]): Invocation {
  const [word, subject] = operands;
  if (word === undefined) {
    checkOptions('accounts', ['json'], values);
    return toApp('accounts', {}, { format: formatOf(values) });
  }
  const grammar = Object.hasOwn(grammars, word) ? grammars[word] : undefined;
  if (!grammar) throw new UsageError('usage.accounts', { word });
  const command = `accounts ${word}`;
  if (subject === undefined) throw new UsageError('usage.too-few', { command });
  checkOptions(command, grammar.options, values);
  return grammar.read(subject, values);
}

const everywhere: readonly OptionName[] = ['profile', 'sample'];

function checkOptions(command: string, allowed: readonly OptionName[], values: Values): void {
  const known = new Set<string>([...everywhere, ...allowed]);
  const stray = Object.keys(values).find((name) => !known.has(name));
  if (stray !== undefined) {
    throw new UsageError('usage.stray-option', { command, option: `--${stray}` });
  }
}
