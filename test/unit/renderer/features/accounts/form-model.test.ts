import { describe, expect, it } from 'vitest';
import { vendorIds } from '../../../../../electron/contract/settings/settings.ts';
import { parseAccountEntry } from '../../../../../electron/storage/provisioning/account-entry.ts';
import { vendors } from '../../../../../electron/vendors/registry.ts';
import { type Draft, missingIn } from '../../../../../renderer/forms/draft.ts';
import { entryOf, startDraft } from '../../../../../renderer/account-setup/use-account-setup.ts';
import {
  moreFields,
  openFields,
  setupParts,
  type SetupPurpose,
  waysOf,
} from '../../../../../renderer/account-setup/setup-model.ts';
import { vendorForm } from './vendor-form.ts';

const garoon = vendorForm('garoon');
const lineworks = vendorForm('lineworks');

function pathsOf(
  form: typeof garoon,
  draft: Draft,
  purpose: SetupPurpose = 'new',
): readonly string[] {
  return openFields(setupParts(form, draft, purpose), draft).map(({ path }) => path);
}

describe('a form as it is first seen', () => {
  it('holds a free id and name and the defaults of the vendor', () => {
    expect(startDraft(lineworks)).toMatchObject({
      id: 'lineworks',
      name: 'Lineworks',
      baseUrl: 'https://www.worksapis.com/v1.0',
      allowInsecureHttp: false,
      'credentials.pkce': true,
      'credentials.scope': 'user',
      'credentials.refreshToken': '',
      drift: '',
    });
  });

  it('holds what is stored of an account whose sign-in is renewed, and never a credential', () => {
    const stored = { id: 'g', name: 'Mine', baseUrl: 'https://x.example/g', user: { id: 7 } };
    const draft = startDraft(garoon, { ...stored, drift: 'keep-mine' });
    expect(draft).toMatchObject({
      id: 'g',
      name: 'Mine',
      user: 'id',
      'user.id': '7',
      drift: 'keep-mine',
      'credentials.password': '',
    });
  });

  it('asks for no credential where the stored ones stay, and sends none', () => {
    const draft = startDraft(garoon, { id: 'g', name: 'Mine', user: { code: 'sato' } });
    const parts = setupParts(garoon, draft, 'edit');
    expect(pathsOf(garoon, draft, 'edit').some((path) => path.startsWith('credentials'))).toBe(
      false,
    );
    expect(entryOf(garoon.account, parts.way, draft)).not.toHaveProperty('credentials');
    const typed = { ...draft, credentials: 'password', 'credentials.login': 'sato' };
    expect(pathsOf(garoon, typed, 'edit')).toContain('credentials.password');
    expect(entryOf(garoon.account, setupParts(garoon, typed, 'edit').way, typed)).toMatchObject({
      credentials: { kind: 'password', login: 'sato' },
    });
  });

  it('keeps the stored sign-in also where there is only one kind of it', () => {
    const only = vendorForm('idealist');
    const draft = startDraft(only, { id: 'i', user: '1' });
    expect(pathsOf(only, draft, 'edit')).not.toContain('credentials.token');
    expect(pathsOf(only, { ...draft, credentials: '' }, 'edit')).toContain('credentials.token');
  });

  it('keeps what goes without saying out of the way', () => {
    const draft = startDraft(lineworks);
    const more = moreFields(setupParts(lineworks, draft, 'new'), draft).map(({ path }) => path);
    expect(more).toEqual(
      expect.arrayContaining(['id', 'baseUrl', 'authUrl', 'drift', 'credentials.scope']),
    );
    expect(pathsOf(lineworks, draft).slice(0, 4)).toEqual([
      'name',
      'user',
      'credentials.clientId',
      'credentials.clientSecret',
    ]);
    expect(pathsOf(lineworks, draft, 'renew')).not.toContain('id');
  });
});

describe('the ways to sign in', () => {
  it('begin with the browser where the vendor has it', () => {
    expect(waysOf(lineworks).map(({ name, inBrowser }) => [name, inBrowser])).toEqual([
      ['browser', true],
      ['oauth', false],
      ['service-account', false],
    ]);
  });

  it('are one where the vendor has one kind of credential', () => {
    expect(waysOf(vendorForm('conpeek'))).toHaveLength(1);
  });

  it('keep what was typed for a field they share', () => {
    const typed = { ...startDraft(lineworks), 'credentials.clientId': 'abc' };
    const draft = { ...typed, credentials: 'oauth' };
    const { way } = setupParts(lineworks, draft, 'new');
    expect(entryOf(lineworks.account, way, draft)['credentials']).toEqual({
      kind: 'oauth',
      clientId: 'abc',
    });
  });
});

describe('a filled form as an entry', () => {
  it('has the chosen variant, the ticked groups and nothing that was left open', () => {
    const draft = {
      ...startDraft(garoon),
      credentials: 'password',
      baseUrl: ' https://x.cybozu.com/g ',
      user: 'id',
      'user.code': 'typed before',
      'user.id': '7',
      'credentials.login': 'sato',
      'credentials.password': ' with spaces ',
      'credentials.basic': true,
      'credentials.basic.user': 'site',
      'credentials.basic.password': 'gate',
      'credentials.certificate': false,
      'credentials.certificate.pfx': 'typed before',
    };
    const { way } = setupParts(garoon, draft, 'new');
    expect(entryOf(garoon.account, way, draft)).toEqual({
      id: 'garoon',
      vendor: 'garoon',
      name: 'Garoon',
      baseUrl: 'https://x.cybozu.com/g',
      user: { id: '7' },
      credentials: {
        kind: 'password',
        login: 'sato',
        password: ' with spaces ',
        basic: { user: 'site', password: 'gate' },
      },
    });
  });

  it('says a tick that differs from the default, and leaves out what counts anyway', () => {
    const draft = { ...startDraft(lineworks), allowInsecureHttp: true, 'credentials.pkce': false };
    const { way } = setupParts(lineworks, draft, 'new');
    const entry = entryOf(lineworks.account, way, draft);
    expect(entry).toMatchObject({ allowInsecureHttp: true, credentials: { pkce: false } });
    expect(Object.keys(entry)).not.toContain('authUrl');
  });

  it.each(vendorIds)('is what the program takes, for %s in every way to sign in', (vendor) => {
    const form = vendorForm(vendor);
    const given = waysOf(form).filter(({ inBrowser }) => !inBrowser);
    for (const { name } of given) {
      const start: Draft = { ...startDraft(form), credentials: name };
      const open = openFields(setupParts(form, start, 'new'), start);
      const address = `https://host.example${vendor === 'garoon' ? '/g' : ''}`;
      const typed = missingIn(open, start).map(
        (path) => [path, path === 'baseUrl' ? address : 'text'] as const,
      );
      const draft: Draft = { ...start, ...Object.fromEntries(typed) };
      const parts = setupParts(form, draft, 'new');
      const entry = entryOf(form.account, parts.way, draft);
      expect(parseAccountEntry({ accounts: [entry] }, 0, vendors)).toMatchObject({ ok: true });
    }
    expect(given.length).toBeGreaterThan(0);
  });
});

describe('what is missing', () => {
  it('is every required field without a text, in order, and no box', () => {
    const draft = { ...startDraft(garoon), credentials: 'password', baseUrl: ' ' };
    const fields = openFields(setupParts(garoon, draft, 'new'), draft);
    expect(missingIn(fields, draft)).toEqual([
      'baseUrl',
      'user.code',
      'credentials.login',
      'credentials.password',
    ]);
  });
});
