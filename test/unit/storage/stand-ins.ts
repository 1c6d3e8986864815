import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import * as z from 'zod';
import { accountBaseSchema, type Account } from '../../../electron/contract/settings/settings.ts';
import type { WriteDocument } from '../../../electron/storage/settings-store.ts';
import type { SecretCipher } from '../../../electron/storage/secrets/ciphers.ts';
import type { VendorSchemas } from '../../../electron/storage/provisioning/account-entry.ts';
import { checkAddresses } from '../../../electron/vendors/any-vendor.ts';
import { writeTextSafely } from '../../../electron/storage/write-text.ts';

/** As the registry does for every vendor. */
const safe = (schema: z.ZodType<Account>): z.ZodType<Account> => schema.superRefine(checkAddresses);
const text = z.string().min(1);
const oauth = z.strictObject({ kind: z.literal('oauth'), refreshToken: text });
const password = z.strictObject({ kind: z.literal('password'), login: text, password: text });

/** Small vendors that have what storage has to cope with: unions, defaults, transforms. */
export const vendorSchemas: VendorSchemas = {
  conpeek: {
    accountSchema: safe(accountBaseSchema.extend({ vendor: z.literal('conpeek'), user: text })),
    credentialSchema: z.strictObject({ apiKey: text.max(40) }),
    settingSchema: z.strictObject({
      workState: z.enum(['ONLINE', 'ONBREAK']),
      breakNote: z.string().optional(),
    }),
    keepsSession: () => false,
  },
  garoon: {
    accountSchema: safe(
      accountBaseSchema.extend({
        vendor: z.literal('garoon'),
        user: z.union([z.strictObject({ code: text }), z.strictObject({ id: z.int() })]),
      }),
    ),
    credentialSchema: z.discriminatedUnion('kind', [password, oauth]),
    settingSchema: z.strictObject({ code: text, notes: z.string().optional() }),
    keepsSession: () => false,
  },
  lineworks: {
    accountSchema: safe(
      accountBaseSchema.extend({
        vendor: z.literal('lineworks'),
        baseUrl: z.url().default('https://www.worksapis.com/v1.0'),
        user: text,
      }),
    ),
    credentialSchema: oauth,
    settingSchema: z.union([
      z.strictObject({ clear: z.literal(true) }),
      z.strictObject({ profileStatusId: z.enum(['BUSY', 'AWAY']) }),
    ]),
    keepsSession: (previous, next) =>
      oauth.parse(previous).refreshToken === oauth.parse(next).refreshToken,
  },
  idealist: {
    accountSchema: safe(accountBaseSchema.extend({ vendor: z.literal('idealist'), user: text })),
    credentialSchema: z.strictObject({ token: text }),
    settingSchema: z.strictObject({ value: z.string() }),
    keepsSession: () => false,
  },
};

export const canaries = {
  apiKey: 'canary-api-key-7c1',
  password: 'canary-pass word-9d2',
  refreshToken: 'canary-refresh-4e3',
} as const;

// eslint-disable-next-line @typescript-eslint/explicit-module-boundary-types -- tests reach into what it spells out.
export function sampleFile() {
  return {
    version: 1,
    accounts: [
      {
        id: 'conpeek',
        vendor: 'conpeek',
        name: 'Conpeek',
        baseUrl: 'https://api.example.com',
        user: '3',
        credentials: { apiKey: canaries.apiKey },
      },
      {
        id: 'garoon',
        vendor: 'garoon',
        name: 'Garoon',
        baseUrl: 'https://example.cybozu.com/g',
        user: { code: 'sato' },
        credentials: { kind: 'password', login: 'sato', password: canaries.password },
      },
      {
        id: 'lineworks',
        vendor: 'lineworks',
        name: 'LINE WORKS',
        user: 'me',
        credentials: { kind: 'oauth', refreshToken: canaries.refreshToken },
      },
    ],
    statuses: [
      {
        id: 'available',
        name: 'Available',
        kind: 'available',
        accounts: { conpeek: { workState: 'ONLINE' }, lineworks: { clear: true } },
      },
      {
        id: 'lunch',
        name: 'Lunch',
        kind: 'break',
        minutes: 60,
        hotkey: 'Control+Alt+3',
        accounts: {
          conpeek: { workState: 'ONBREAK', breakNote: '{message}' },
          garoon: { code: 'absence', notes: '' },
        },
      },
    ],
    automation: {
      start: { status: 'available' },
      idle: [{ afterSeconds: 300, status: 'lunch' }],
      lock: { status: 'lunch' },
      workingHours: {
        timeZone: 'Europe/Warsaw',
        days: { mon: ['09:00-17:00'] },
        outside: 'lunch',
      },
    },
    general: { language: 'pl' },
  };
}

/** A folder of its own for one test. */
export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'presently-storage-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** Writes settings documents without electron-store, whose package needs an Electron to load. */
export function plainWriter(folder: string): WriteDocument {
  return (name, document) =>
    writeTextSafely(join(folder, `${name}.json`), JSON.stringify(document));
}

/** A cipher that hides texts from a search and proves nothing. */
export function toyCipher(options: { available?: boolean; key?: number } = {}): SecretCipher {
  const turn = (data: Buffer): Buffer => data.map((byte) => byte ^ (options.key ?? 0x5a)) as Buffer;
  return {
    backend: () => 'toy',
    available: () => Promise.resolve(options.available ?? true),
    encrypt: (plain) => Promise.resolve(turn(Buffer.from(`toy:${plain}`))),
    decrypt: (data) => {
      const plain = Buffer.from(turn(data)).toString('utf8');
      return plain.startsWith('toy:')
        ? Promise.resolve(plain.slice(4))
        : Promise.reject(new Error('wrong key'));
    },
  };
}
