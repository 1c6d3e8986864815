import { describe, expect, it } from 'vitest';
import type { SettingDraft } from '../../../../../renderer/account-settings/setting-draft.ts';
import { rebaseStatus } from '../../../../../renderer/features/statuses/use-status-edit.ts';
import type { StatusDraft } from '../../../../../renderer/account-settings/status-draft.ts';

function told(code: string): SettingDraft {
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
  told: { one: told('a'), two: told('b') },
};

describe('a status that is edited while what is stored changes', () => {
  it('follows what is stored where nobody typed', () => {
    const now = { ...first, minutes: '44', told: { ...first.told, two: told('c') } };
    expect(rebaseStatus(first, first, now)).toEqual(now);
  });

  it('keeps what was typed, also where the same was changed elsewhere', () => {
    const mine = {
      ...first,
      message: 'soup',
      minutes: '30',
      told: { ...first.told, one: told('x') },
    };
    const now = { ...first, minutes: '44', told: { one: told('y'), two: told('c') } };
    expect(rebaseStatus(mine, first, now)).toEqual({
      ...first,
      message: 'soup',
      minutes: '30',
      told: { one: told('x'), two: told('c') },
    });
  });

  it('has the accounts that there are now', () => {
    const mine = { ...first, told: { ...first.told, one: told('x') } };
    const now = { ...first, told: { two: told('b'), three: told('d') } };
    expect(rebaseStatus(mine, first, now).told).toEqual({ two: told('b'), three: told('d') });
  });
});
