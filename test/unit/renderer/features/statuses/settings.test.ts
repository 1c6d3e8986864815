import { describe, expect, it } from 'vitest';
import type { VendorId } from '../../../../../electron/contract/settings/settings.ts';
import type { JsonObject } from '../../../../../electron/contract/json.ts';
import { sampleStatuses } from '../../../../../electron/sandbox/sample-statuses.ts';
import { vendors } from '../../../../../electron/vendors/registry.ts';
import { offerKeys } from '../../../../../renderer/account-settings/offers.ts';
import {
  settingOf,
  startSetting,
  withOffer,
} from '../../../../../renderer/account-settings/setting-draft.ts';
import {
  settingWarnings,
  type WarningContext,
} from '../../../../../renderer/account-settings/setting-warnings.ts';
import { settingWords } from '../../../../../renderer/account-settings/setting-summary.ts';
import { vendorAccount } from './vendor-account.ts';

const garoon = vendorAccount('garoon');
const lineworks = vendorAccount('lineworks');
const conpeek = vendorAccount('conpeek');
const ids: readonly VendorId[] = ['conpeek', 'garoon', 'lineworks', 'idealist'];
const stored = sampleStatuses({}).flatMap((status) =>
  // What the sample tells is JSON, as the provisioning checks.
  ids.map((id) => ({ id, name: status.id, setting: status.accounts[id] as JsonObject })),
);

describe('what an account is told, as it is filled in', () => {
  it.each(stored)('is stored as it was: $name at $id', ({ id, setting }) => {
    const { forms } = vendorAccount(id);
    expect(settingOf(forms, startSetting(forms, setting))).toEqual(setting);
  });

  it.each<[VendorId, JsonObject]>([
    ['garoon', { code: '', notes: '' }],
    ['garoon', { notes: 'a\nb' }],
    ['lineworks', { clear: true }],
    ['lineworks', { profileStatusId: 'CUSTOM03', autoReplyMail: { external: { content: '' } } }],
    ['conpeek', { workState: 'ONLINE', onlineModeId: 0 }],
    ['idealist', {}],
  ])('keeps what is empty on purpose: %s %j', (vendor, setting) => {
    const { forms } = vendorAccount(vendor);
    const kept = settingOf(forms, startSetting(forms, setting));
    expect(kept).toEqual(setting);
    expect(vendors[vendor].settingSchema.safeParse(kept).success).toBe(true);
  });

  it('is nothing for an account that is left out', () => {
    expect(startSetting(garoon.forms, null).isGiven).toBe(false);
    expect(startSetting(lineworks.forms, null).form).toContain('profileStatusId');
  });
});

describe('a choice from a catalogue', () => {
  it('takes the place of the last one and leaves the texts', () => {
    const keys = offerKeys([
      { setting: { workState: 'ONLINE', onlineModeId: 98 }, names: {}, icon: null },
      { setting: { workState: 'ONBREAK', breakType: 'COFFEE' }, names: {}, icon: null },
    ]);
    const online = startSetting(conpeek.forms, {
      workState: 'ONLINE',
      onlineModeId: 98,
      breakCause: 'Lunch',
    });
    const offer = { workState: 'ONBREAK', breakType: 'COFFEE' };
    const chosen = withOffer(conpeek.forms, online, { offer, keys });
    expect(settingOf(conpeek.forms, chosen)).toEqual({ ...offer, breakCause: 'Lunch' });
  });

  it('changes to the alternative that it belongs to, and back', () => {
    const keys = new Set(['clear', 'profileStatusId']);
    const { forms } = lineworks;
    const busy = startSetting(forms, { profileStatusId: 'BUSY', statusMessage: '{message}' });
    const clear = withOffer(forms, busy, { offer: { clear: true }, keys });
    expect(settingOf(forms, clear)).toEqual({ clear: true });
    const away = withOffer(forms, clear, { offer: { profileStatusId: 'AWAY' }, keys });
    expect(settingOf(forms, away)).toEqual({
      profileStatusId: 'AWAY',
      statusMessage: '{message}',
    });
  });

  it('may be the empty code', () => {
    const given = startSetting(garoon.forms, { code: 'attend' });
    const empty = withOffer(garoon.forms, given, {
      offer: { code: '' },
      keys: new Set(['code']),
    });
    expect(settingOf(garoon.forms, empty)).toEqual({ code: '' });
  });
});

describe('warnings', () => {
  const context: WarningContext = { message: '', catalogue: null, problems: [] };

  it('tell what shows only in part, counted as people see it', () => {
    const setting = startSetting(lineworks.forms, {
      profileStatusId: 'BUSY',
      statusMessage: '→ {message}',
      autoReplyMail: { internal: { content: '{message}' } },
    });
    const most = lineworks.messageLength ?? 0;
    const message = '👩‍👩‍👧‍👧'.repeat(most - 2);
    expect(settingWarnings(lineworks, setting, { ...context, message })).toEqual([]);
    expect(settingWarnings(lineworks, setting, { ...context, message: `${message}x` })).toEqual([
      { kind: 'too-long', path: 'statusMessage', length: most + 1, most },
    ]);
  });

  it('tell what is missing or impossible, once for each field', () => {
    const setting = startSetting(conpeek.forms, { workState: 'ONBREAK' });
    const problems = [
      { account: 'conpeek', path: ['breakCause'], isMissing: true },
      { account: 'conpeek', path: ['breakCause'], isMissing: true },
      { account: 'conpeek', path: ['onlineModeId'], isMissing: false },
    ];
    expect(settingWarnings(conpeek, setting, { ...context, problems })).toEqual([
      { kind: 'missing', path: 'breakCause' },
      { kind: 'impossible', path: 'onlineModeId' },
    ]);
    const left = startSetting(conpeek.forms, null);
    expect(settingWarnings(conpeek, left, { ...context, problems })).toEqual([]);
  });

  it('tell a code that a complete catalogue does not have', () => {
    const entries = [{ setting: { profileStatusId: 'BUSY' }, names: { und: 'Busy' }, icon: null }];
    const setting = startSetting(lineworks.forms, { profileStatusId: 'CUSTOM01' });
    const catalogue = { entries, complete: true, note: null };
    expect(settingWarnings(lineworks, setting, { ...context, catalogue })).toEqual([
      { kind: 'unknown', path: 'profileStatusId', value: 'CUSTOM01' },
    ]);
    const open = { ...catalogue, complete: false };
    expect(settingWarnings(lineworks, setting, { ...context, catalogue: open })).toEqual([]);
  });
});

describe('what is told in a few words', () => {
  const labels = {
    field: (path: readonly string[]) => `<${path.join('.')}>`,
    choice: (_key: string, value: string) => value,
  };
  const speech = {
    labels,
    offers: { language: 'en', words: () => '' },
    message: '(message)',
    catalogue: null,
  };

  it('names the values, the message and the parts that are there', () => {
    const lunch = startSetting(lineworks.forms, {
      profileStatusId: 'AWAY',
      statusMessage: '{message}',
      autoReplyMail: { internal: { content: '{message}', sentDirectlyToMe: true } },
    });
    expect(settingWords(lineworks, lunch, speech)).toEqual([
      'AWAY',
      '(message)',
      '<autoReplyMail>',
    ]);
    const clear = startSetting(lineworks.forms, { clear: true });
    expect(settingWords(lineworks, clear, speech)).toEqual(['<clear>']);
    expect(settingWords(lineworks, startSetting(lineworks.forms, null), speech)).toEqual([]);
  });

  it('takes the name of the vendor where its catalogue has one', () => {
    const setting = { workState: 'ONLINE', onlineModeId: 98 };
    const entries = [
      { setting: { workState: 'ONLINE' }, names: { und: 'ONLINE' }, icon: null },
      { setting, names: { und: 'Calls and chat' }, icon: null },
    ];
    const catalogue = { entries, complete: true, note: null };
    const online = startSetting(conpeek.forms, setting);
    expect(settingWords(conpeek, online, { ...speech, catalogue })).toEqual(['Calls and chat']);
  });
});
