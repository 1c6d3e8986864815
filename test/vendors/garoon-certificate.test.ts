import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createCertifiedTransport } from '../../electron/vendors/transport/certified.ts';
import { garoon } from '../../electron/vendors/garoon/adapter.ts';
import type { ClientCertificate } from '../../electron/vendors/port.ts';
import { connectionOf, createBox } from '../unit/vendors/fixture.ts';
import {
  makeCertificates,
  type TestCertificates,
} from '../unit/vendors/transport/make-certificates.ts';
import { startSecureSite, type TestListener } from '../unit/vendors/transport/secure-site.ts';
import { covers } from './coverage/covers.ts';

let made: TestCertificates;
let site: TestListener;

beforeAll(async () => {
  made = makeCertificates();
  site = await startSecureSite(made, (name) => ({
    user: { id: '1', code: name, name },
    notes: '',
    status: { code: 'attend' },
    users: [],
    hasNext: false,
  }));
});
afterAll(() => site.stop());

const { signal } = new AbortController();

function open(certificate: ClientCertificate): ReturnType<typeof garoon.connect> {
  const account = garoon.accountSchema.parse({
    id: 'g',
    vendor: 'garoon',
    name: 'G',
    baseUrl: `https://127.0.0.1:${String(site.port)}/g`,
    user: { id: '1' },
  });
  const credentials = { kind: 'password', login: 'sato', password: 'p', certificate } as const;
  return garoon.connect({
    ...connectionOf(account, createBox(credentials)),
    transport: createCertifiedTransport({
      resolveProxy: () => Promise.resolve('DIRECT'),
      trusted: () => [made.ca],
    }),
  });
}

describe('Garoon behind a client certificate', () => {
  test('is reached by whom it belongs to', async () => {
    const { pfx, passphrase } = made;
    expect(await open({ pfx, passphrase }).identify(signal)).toEqual({
      kind: 'identified',
      user: 'sato',
      displayName: 'sato',
      mayWrite: true,
    });
    covers('garoon.field.client-certificate', 'garoon.field.url-secure');
  });

  test.each([
    ['a wrong passphrase', () => ({ pfx: made.pfx, passphrase: 'other-phrase' })],
    ['a file that is no PFX', () => ({ pfx: 'aGVsbG8=', passphrase: made.passphrase })],
  ])('is a sign-in problem with %s', async (_name, certificate) => {
    const failure = await open(certificate()).read(signal);
    expect(failure).toEqual({ kind: 'auth-expired', notice: { code: 'certificate-invalid' } });
  });

  test('fails as a value with a certificate of another authority', async () => {
    const failure = await open({ pfx: made.strangerPfx, passphrase: made.passphrase }).read(signal);
    expect(['auth-expired', 'offline']).toContain(failure.kind);
  });
});
