import { describe, expect, it } from 'vitest';
import { parseCommandLine } from '../../../../electron/controls/command-line/parse.ts';

function invocationOf(line: string): unknown {
  const parsed = parseCommandLine(line.split(' '));
  return parsed.ok ? parsed.invocation : parsed.problem.key;
}

describe('accounts', () => {
  it('lists the accounts where nothing follows', () => {
    expect(invocationOf('accounts --json')).toMatchObject({ name: 'accounts', format: 'json' });
  });

  it.each([
    ['accounts test garoon', { name: 'testAccount', input: { account: 'garoon' } }],
    [
      'accounts sign-in lineworks --redirect-port 8484',
      { name: 'signInAccount', input: { account: 'lineworks', redirectPort: 8484 } },
    ],
    ['accounts remove garoon --yes', { name: 'removeAccount', input: { account: 'garoon' } }],
    ['accounts remove garoon', { kind: 'remove-account', account: 'garoon' }],
    ['accounts edit garoon', { kind: 'edit-account', account: 'garoon', format: 'text' }],
    ['accounts add garoon', { kind: 'add-account', vendor: 'garoon', browser: false }],
    ['accounts add lineworks --browser', { kind: 'add-account', browser: true }],
  ])('%s', (line, invocation) => {
    expect(invocationOf(line)).toMatchObject(invocation);
  });

  it.each([
    ['accounts drop garoon', 'usage.accounts'],
    ['accounts __proto__ garoon', 'usage.accounts'],
    ['accounts add', 'usage.too-few'],
    ['accounts test a b', 'usage.too-many'],
    ['accounts --yes', 'usage.stray-option'],
    ['accounts test garoon --yes', 'usage.stray-option'],
    ['accounts add garoon --csv', 'usage.stray-option'],
    ['accounts sign-in a --redirect-port 0', 'usage.not-a-port'],
    ['accounts sign-in a --redirect-port 70000', 'usage.not-a-port'],
    ['accounts sign-in a --redirect-port x', 'usage.not-a-port'],
  ])('%s is a usage error', (line, key) => {
    expect(invocationOf(line)).toBe(key);
  });
});
