import { describe, expect, it } from 'vitest';
import { formsOf } from '../../../electron/accounts/form-of.ts';
import { settingProblemsOf } from '../../../electron/accounts/setting-problems-of.ts';
import type { JsonObject } from '../../../electron/contract/json.ts';
import { vendors } from '../../../electron/vendors/registry.ts';

function problems(vendor: keyof typeof vendors, setting: JsonObject): readonly object[] {
  return settingProblemsOf(vendors[vendor].settingSchema, 'mine', setting);
}

describe('what a vendor refuses of a setting', () => {
  it('comes with its path, and whether something is missing there', () => {
    expect(problems('conpeek', { workState: 'ONBREAK', breakCause: '' })).toEqual([
      { account: 'mine', path: ['breakType'], isMissing: true },
      { account: 'mine', path: ['breakCause'], isMissing: true },
    ]);
    expect(problems('conpeek', { workState: 'ONLINE', onlineModeId: 'x' })).toEqual([
      { account: 'mine', path: ['onlineModeId'], isMissing: false },
    ]);
    expect(problems('lineworks', { profileStatusId: 'BUSY', statusMessage: '{message}' })).toEqual(
      [],
    );
  });
});

describe('the forms of a setting with alternatives', () => {
  const forms = formsOf(vendors.lineworks.settingSchema, false);

  it('have a name each, and no field for what an alternative forbids', () => {
    expect(forms.map(({ name }) => name)).toEqual([
      'clear',
      'profileStatusId+statusMessage+autoReplyMail',
    ]);
    expect(forms[1]?.parts.map(({ key }) => key)).toEqual([
      'profileStatusId',
      'statusMessage',
      'autoReplyMail',
    ]);
  });
});
