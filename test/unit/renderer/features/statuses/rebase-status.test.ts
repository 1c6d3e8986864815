import { describe, expect, it } from 'vitest';
import type { SettingDraft } from '../../../../../renderer/account-settings/setting-draft.ts';
import { rebaseStatus } from '../../../../../renderer/features/statuses/use-status-edit.ts';
import type { StatusDraft } from '../../../../../renderer/account-settings/status-draft.ts';

function given(code: string): SettingDraft {
  return { isGiven: true, form: '', draft: { code } };
}

const first: StatusDraft = {
  name: 'Lunch',
  kind: 'break',
  icon: '',
  colour: '',
  message: '',
  hotkey: '',
  minutes: '60',
  ends: false,
  warnMinutes: '',
  requiresReason: false,
  settings: { one: given('a'), two: given('b') },
};

describe('a status that is edited while what is stored changes', () => {
  it('follows what is stored where nobody typed', () => {
    const now = { ...first, minutes: '44', settings: { ...first.settings, two: given('c') } };
    expect(rebaseStatus(first, first, now)).toEqual(now);
  });

  it('keeps what was typed, also where the same was changed elsewhere', () => {
    const mine = {
      ...first,
      message: 'soup',
      minutes: '30',
      settings: { ...first.settings, one: given('x') },
    };
    const now = { ...first, minutes: '44', settings: { one: given('y'), two: given('c') } };
    expect(rebaseStatus(mine, first, now)).toEqual({
      ...first,
      message: 'soup',
      minutes: '30',
      settings: { one: given('x'), two: given('c') },
    });
  });

  it('has the accounts that there are now', () => {
    const mine = { ...first, settings: { ...first.settings, one: given('x') } };
    const now = { ...first, settings: { two: given('b'), three: given('d') } };
    expect(rebaseStatus(mine, first, now).settings).toEqual({ two: given('b'), three: given('d') });
  });
});
