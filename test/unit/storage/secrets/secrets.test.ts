import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { credentialBoxOf } from '../../../../electron/storage/secrets/credential-box.ts';
import { openProfile } from '../profile.ts';
import { tempFolder, toyCipher } from '../stand-ins.ts';

const entry = (given: string, keepSession = false) =>
  new Map([['a', { given: { token: given }, keepSession }]]);
const schema = z.strictObject({ token: z.string() });

describe('secrets', () => {
  test('that cannot be decrypted count as missing, stay in the file and are reported once', async () => {
    const folder = tempFolder();
    await openProfile(folder).secrets.put(entry('one'), false);
    const changed = openProfile(folder, toyCipher({ key: 0x11 }));
    expect(await changed.secrets.given('a')).toBeNull();
    expect(await changed.secrets.given('a')).toBeNull();
    expect(changed.unreadable).toEqual(['a']);
    await changed.secrets.put(new Map([['b', { given: 'two', keepSession: false }]]), false);
    expect(await openProfile(folder).secrets.given('a')).toEqual({ token: 'one' });
  });

  test('say after a restart as well whether any is stored weakly', async () => {
    const weak = tempFolder();
    await openProfile(weak, toyCipher({ available: false })).secrets.put(entry('one'), true);
    expect(openProfile(weak, toyCipher({ available: false })).secrets.holdsWeak()).toBe(true);
    const sealed = tempFolder();
    await openProfile(sealed).secrets.put(entry('one'), true);
    expect(openProfile(sealed).secrets.holdsWeak()).toBe(false);
  });

  test('do not touch the keyring before one is needed', async () => {
    const folder = tempFolder();
    await openProfile(folder).secrets.put(entry('one'), false);
    let calls = 0;
    const refuse = (): never => {
      calls += 1;
      throw new Error('not ready');
    };
    const locked = { backend: refuse, available: refuse, encrypt: refuse, decrypt: refuse };
    const { secrets } = openProfile(folder, locked);
    expect(secrets.accountIds()).toEqual(['a']);
    expect(calls).toBe(0);
    expect(await secrets.given('a')).toBeNull();
    expect(calls).toBe(1);
  });

  test('are decrypted once', async () => {
    const folder = tempFolder();
    await openProfile(folder).secrets.put(entry('one'), false);
    const toy = toyCipher();
    let opened = 0;
    const decrypt = (data: Buffer): Promise<string> => {
      opened += 1;
      return toy.decrypt(data);
    };
    const { secrets } = openProfile(folder, { ...toy, decrypt });
    await secrets.given('a');
    expect(await secrets.given('a')).toEqual({ token: 'one' });
    expect(opened).toBe(1);
  });

  test('are encrypted one by one', async () => {
    const folder = tempFolder();
    const { secrets } = openProfile(folder);
    await secrets.put(entry('one'), false);
    await secrets.saveSession('a', { access: 'two' });
    const stored: unknown = JSON.parse(readFileSync(join(folder, 'secrets.json'), 'utf8'));
    const sealed = { by: 'toy', weak: false, data: expect.any(String) as string };
    expect(stored).toEqual({ version: 1, accounts: { a: { given: sealed, session: sealed } } });
  });

  test('of a session without a safe place last until the end of the run', async () => {
    const folder = tempFolder();
    await openProfile(folder).secrets.put(entry('one'), false);
    const { secrets } = openProfile(folder, toyCipher({ available: false }));
    await secrets.saveSession('a', { access: 'two' });
    expect(await secrets.session('a')).toEqual({ access: 'two' });
    expect(await openProfile(folder).secrets.session('a')).toBeNull();
  });

  test('of a session survive a disk that was full for a while', async () => {
    const folder = tempFolder();
    const profile = openProfile(folder);
    await profile.secrets.put(entry('one'), false);
    profile.faults.secrets = true;
    await profile.secrets.saveSession('a', { access: 'two' });
    profile.faults.secrets = false;
    expect(await profile.secrets.flush()).toBe(true);
    expect(await openProfile(folder).secrets.session('a')).toEqual({ access: 'two' });
  });
});

describe('the credential box of an account', () => {
  test('gives what the vendor understands and nothing else', async () => {
    const { secrets } = openProfile(tempFolder());
    const box = credentialBoxOf(secrets, 'a', schema);
    expect(await box.given()).toBeNull();
    await secrets.put(entry('one'), false);
    expect(await box.given()).toEqual({ token: 'one' });
    expect(
      await credentialBoxOf(secrets, 'a', z.strictObject({ key: z.string() })).given(),
    ).toBeNull();
  });

  test('lets no late answer revive a session that was replaced', async () => {
    const { secrets } = openProfile(tempFolder());
    await secrets.put(entry('one'), false);
    const late = credentialBoxOf(secrets, 'a', schema);
    const running = secrets.put(entry('two'), false);
    const saving = late.saveSession({ access: 'of one' });
    await Promise.all([running, saving]);
    await late.saveSession({ access: 'of one' });
    expect(await secrets.session('a')).toBeNull();
    const box = credentialBoxOf(secrets, 'a', schema);
    await box.saveSession({ access: 'of two' });
    expect(await box.session()).toEqual({ access: 'of two' });
  });

  test('still saves after an import that was taken back', async () => {
    const { secrets } = openProfile(tempFolder());
    await secrets.put(entry('one'), false);
    const box = credentialBoxOf(secrets, 'a', schema);
    const undo = await secrets.put(entry('two'), false);
    await undo?.();
    await box.saveSession({ access: 'of one' });
    expect(await box.given()).toEqual({ token: 'one' });
    expect(await box.session()).toEqual({ access: 'of one' });
  });

  test('of a removed account stores nothing', async () => {
    const folder = tempFolder();
    const { secrets } = openProfile(folder);
    await secrets.put(entry('one'), false);
    const box = credentialBoxOf(secrets, 'a', schema);
    await secrets.remove(['a']);
    await box.saveSession({ access: 'late' });
    expect(openProfile(folder).secrets.accountIds()).toEqual([]);
  });
});
