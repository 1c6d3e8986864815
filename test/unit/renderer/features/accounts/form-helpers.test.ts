import { describe, expect, it } from 'vitest';
import { vendorIds } from '../../../../../electron/contract/settings/settings.ts';
import { languages } from '../../../../../electron/contract/languages.ts';
import type { FieldPath } from '../../../../../electron/contract/file-problem.ts';
import type { FailureCode } from '../../../../../electron/contract/commands/envelope.ts';
import type { Failure } from '../../../../../renderer/bridge/client.ts';
import { addressHint, isAddressField } from '../../../../../renderer/forms/address-hint.ts';
import { fieldErrorOf } from '../../../../../renderer/forms/field-error.ts';
import { fileAsText } from '../../../../../renderer/forms/secret-input.tsx';
import { entryChanges } from '../../../../../renderer/account-setup/submit-account.ts';
import { loadCatalogue } from '../../../../../renderer/i18n/catalogues.ts';

function failed(
  path: FieldPath | null,
  sentence: string,
  code: FailureCode = 'invalid-file',
): Failure {
  return { kind: 'answered', error: { code, sentence, ...(path !== null && { path }) } };
}

describe('a failure that names a field', () => {
  const known = ['id', 'baseUrl', 'user.code', 'credentials.basic.user', 'credentials.token'];

  it('is shown at that field, without its path', () => {
    expect(fieldErrorOf(failed(['credentials', 'token'], 'must not be empty'), known)).toEqual({
      path: 'credentials.token',
      message: 'must not be empty',
    });
    expect(fieldErrorOf(failed(['id'], '"x" is connected already', 'failed'), known)).toEqual({
      path: 'id',
      message: '"x" is connected already',
    });
  });

  it('is shown at the field around it or the first inside it, where the form has no other', () => {
    expect(fieldErrorOf(failed(['user'], 'is missing'), known)?.path).toBe('user.code');
    expect(fieldErrorOf(failed(['baseUrl', 'host'], 'is odd'), known)?.path).toBe('baseUrl');
  });

  it('is about the whole account where the form has no such field', () => {
    expect(fieldErrorOf(failed(null, 'Office: refused the sign-in', 'failed'), known)).toBeNull();
    expect(
      fieldErrorOf(failed(null, 'id: refused the sign-in; sign in again', 'failed'), known),
    ).toBeNull();
    expect(fieldErrorOf(failed(['userName'], 'is not a known key'), known)).toBeNull();
    expect(fieldErrorOf({ kind: 'unreachable' }, known)).toBeNull();
  });

  it('is a question of its own where only the keyring is missing', () => {
    expect(fieldErrorOf(failed(['credentials'], 'no keyring', 'no-keyring'), known)).toBeNull();
  });
});

describe('an address while it is typed', () => {
  it.each([
    ['', { kind: 'none' }],
    ['https://api.example/x', { kind: 'host', host: 'api.example' }],
    ['company.example/g', { kind: 'host', host: 'company.example' }],
    ['http://127.0.0.1:99', { kind: 'host', host: '127.0.0.1:99' }],
    ['http://plain.example', { kind: 'unencrypted' }],
    ['ftp://files.example', { kind: 'unreadable' }],
    ['https://', { kind: 'unreadable' }],
    ['two words', { kind: 'unreadable' }],
  ])('%j', (typed, hint) => {
    expect(addressHint(typed, false)).toEqual(hint);
  });

  it('may be unencrypted where the account allows it', () => {
    expect(addressHint('http://plain.example', true)).toEqual({
      kind: 'host',
      host: 'plain.example',
    });
  });

  it('is told by the name of its field', () => {
    expect(['baseUrl', 'authUrl', 'user'].filter(isAddressField)).toEqual(['baseUrl', 'authUrl']);
  });
});
describe('the changes of an entry', () => {
  it('are what differs, and null for what goes', () => {
    const stored = { id: 'g', name: 'Mine', user: { id: 7 }, drift: 'ask' };
    const entry = { id: 'g', name: 'Mine', user: { code: 'sato' }, credentials: { token: 't' } };
    expect(entryChanges(stored, entry)).toEqual({
      user: { code: 'sato' },
      drift: null,
      credentials: { token: 't' },
    });
    expect(entryChanges(stored, stored)).toEqual({});
  });
});

describe('a key file', () => {
  it('is its text, or base64 where it is none', () => {
    const pem = '-----BEGIN PRIVATE KEY-----\nabc\n';
    expect(fileAsText(new TextEncoder().encode(pem))).toBe(pem);
    expect(fileAsText(Uint8Array.of(0x30, 0x82, 0, 1))).toBe('MIIAAQ==');
    expect(fileAsText(Uint8Array.of(0xff, 0xfe))).toBe('//4=');
  });

  it('may be large', () => {
    const bytes = new Uint8Array(60_000).fill(200);
    expect(Buffer.from(fileAsText(bytes), 'base64')).toHaveLength(60_000);
  });
});

describe('the vendors to choose from', () => {
  it('are those there is an adapter for, in every language', async () => {
    for (const language of languages) {
      const { window } = await loadCatalogue(language);
      const named = Object.fromEntries(vendorIds.map((id) => [id, expect.any(String)]));
      expect(window).toHaveProperty('vendors', named);
    }
  });
});
