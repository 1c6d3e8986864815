import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import {
  accountFormSchema,
  type FormPart,
} from '../../../electron/contract/commands/account-form.ts';
import { vendorIds } from '../../../electron/contract/settings/settings.ts';
import { formsOf, keysOf } from '../../../electron/accounts/form-of.ts';
import { vendors } from '../../../electron/vendors/registry.ts';
import { garoonEntry, openOffice } from './support.ts';

function fieldsIn(parts: readonly FormPart[]): Extract<FormPart, { part: 'field' }>[] {
  return parts.flatMap((part) => {
    if (part.part === 'field') return [part];
    const inner = part.part === 'group' ? part.parts : part.variants.flatMap((each) => each.parts);
    return fieldsIn(inner);
  });
}

describe('a form', () => {
  it('has a field for each key, with defaults, choices and what is required', () => {
    const schema = z.strictObject({
      vendor: z.literal('x'),
      name: z.string().max(80),
      url: z.url().default('https://a.test'),
      rule: z.enum(['ask', 'keep']).optional(),
      plain: z.boolean().optional(),
      count: z.int(),
    });
    const [form] = formsOf(schema, false);
    expect(form?.constants).toEqual({ vendor: 'x' });
    expect(form?.parts).toMatchObject([
      { key: 'name', type: 'text', required: true, longest: 80, default: null, secret: false },
      { key: 'url', type: 'text', required: false, default: 'https://a.test' },
      { key: 'rule', type: 'choice', required: false, choices: ['ask', 'keep'] },
      { key: 'plain', type: 'truth', required: false },
      { key: 'count', type: 'number', required: true },
    ]);
  });

  it('has a variant for each alternative, named by its kind or its keys', () => {
    const text = z.string();
    const kinds = z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('password'), password: text }),
      z.strictObject({ kind: z.literal('oauth'), clientId: text }),
    ]);
    expect(formsOf(kinds, true).map(({ name }) => name)).toEqual(['password', 'oauth']);
    const user = z.strictObject({
      user: z.union([z.strictObject({ code: text }), z.strictObject({ id: text })]),
    });
    expect(formsOf(user, false)[0]?.parts).toMatchObject([
      { part: 'one-of', key: 'user', variants: [{ name: 'code' }, { name: 'id' }] },
    ]);
  });

  it('takes everything in credentials for a secret but who somebody is', () => {
    const schema = z.strictObject({
      login: z.string(),
      anything: z.string(),
      shown: z.string().meta({ secret: false }),
      pkce: z.boolean(),
    });
    const secret = fieldsIn(formsOf(schema, true)[0]?.parts ?? []).map((field) => field.secret);
    expect(secret).toEqual([false, true, false, false]);
    expect(keysOf(schema)).toEqual(['login', 'anything', 'shown', 'pkce']);
  });

  it.each(vendorIds)('can be drawn for every vendor: %s', (id) => {
    const { accountSchema, credentialSchema } = vendors[id];
    const forms = [...formsOf(accountSchema, false), ...formsOf(credentialSchema, true)];
    const keys = forms.flatMap(({ parts }) => fieldsIn(parts).map(({ key }) => key));
    expect(keys).toEqual(expect.arrayContaining(['id', 'name', 'baseUrl']));
    const credentials = formsOf(credentialSchema, true);
    for (const { parts } of credentials) {
      expect(fieldsIn(parts).some(({ secret }) => secret)).toBe(true);
    }
  });
});

describe('the form for a new account', () => {
  it('proposes an id that is free, with what the vendor can do', async () => {
    const office = openOffice();
    const entry = { ...garoonEntry };
    await office.accounts.add({ entry, allowPlaintextSecrets: false }, office.waiting);
    const form = office.accounts.form('Garoon');
    expect(form).toMatchObject({
      ok: true,
      value: { vendor: 'garoon', suggested: { id: 'garoon-2' }, signIn: null },
    });
    expect(form.ok && accountFormSchema.safeParse(form.value).success).toBe(true);
    expect(office.accounts.form('lineworks')).toMatchObject({
      ok: true,
      value: { signIn: { parts: [{ key: 'clientId', secret: false }, { secret: true }] } },
    });
  });

  it('names the vendors there are where it is asked for another', () => {
    expect(openOffice().accounts.form('slack')).toEqual({
      ok: false,
      problem: {
        kind: 'unknown-vendor',
        text: 'slack',
        known: 'conpeek, garoon, lineworks, idealist',
      },
    });
  });
});
