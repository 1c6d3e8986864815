import { describe, expect, it } from 'vitest';
import { offeredRules } from '../../../../../renderer/features/planned/offered-form.tsx';
import { settingFacts } from '../../../../../renderer/features/planned/setting-facts.ts';
import { labels, rules } from './planned-rules.ts';

describe('a setting in words', () => {
  it('is its name, and what goes with it by the part it belongs to', () => {
    const setting = { word: 'AWAY', note: 'hi', reply: { content: 'gone', onlyToMe: true } };
    const { name, more } = settingFacts(rules, setting, labels);
    expect(name).toBe('away');
    expect([...more]).toEqual([
      ['<note>', ['hi']],
      ['<reply>', ['gone', '<reply.onlyToMe>']],
    ]);
  });

  it('leaves out what is not there', () => {
    expect([...settingFacts(rules, { word: 'BUSY' }, labels).more]).toEqual([]);
  });
});

describe('what can be chosen', () => {
  const entry = (word: string) => ({ setting: { word }, names: {}, icon: null });
  const choicesOf = (...offers: Parameters<typeof offeredRules>): readonly string[] => {
    const [part] = offeredRules(...offers).forms[0]?.parts ?? [];
    return part?.part === 'field' ? part.choices : [];
  };
  const catalogue = { entries: [entry('AWAY')], complete: true, note: null };

  it('is what the system offers, and what is planned already', () => {
    expect(choicesOf(rules, { catalogue, setting: null })).toEqual(['AWAY']);
    expect(choicesOf(rules, { catalogue, setting: { word: 'BUSY' } })).toEqual(['BUSY', 'AWAY']);
  });

  it('is everything where the system does not tell, or not all of it', () => {
    const all = ['BUSY', 'AWAY', 'ABSENT'];
    expect(choicesOf(rules, { catalogue: null, setting: null })).toEqual(all);
    const part = { ...catalogue, complete: false };
    expect(choicesOf(rules, { catalogue: part, setting: null })).toEqual(all);
    const other = { ...catalogue, entries: [{ setting: { clear: true }, names: {}, icon: null }] };
    expect(choicesOf(rules, { catalogue: other, setting: null })).toEqual(all);
  });
});
