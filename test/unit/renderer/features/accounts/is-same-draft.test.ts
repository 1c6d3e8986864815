import { describe, expect, it } from 'vitest';
import { isSameDraft } from '../../../../../renderer/forms/draft.ts';

describe('two drafts of a form', () => {
  it('say the same where everything stands as it stood, in any order', () => {
    expect(isSameDraft({ name: 'Mine', inUse: true }, { inUse: true, name: 'Mine' })).toBe(true);
  });

  it('differ where one text or one tick does', () => {
    expect(isSameDraft({ name: 'Mine' }, { name: 'mine' })).toBe(false);
    expect(isSameDraft({ inUse: true }, { inUse: false })).toBe(false);
    expect(isSameDraft({ name: 'Mine' }, {})).toBe(false);
  });

  it('say the same where what was typed is gone again', () => {
    expect(isSameDraft({}, { port: '', inUse: false })).toBe(true);
    expect(isSameDraft({ port: '' }, {})).toBe(true);
  });
});
