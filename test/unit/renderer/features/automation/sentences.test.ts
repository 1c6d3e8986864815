import { describe, expect, it } from 'vitest';
import { automationSchema } from '../../../../../electron/contract/settings/automation.ts';
import { kinds, statusSchema } from '../../../../../electron/contract/settings/status.ts';
import { languages, type Language } from '../../../../../electron/contract/languages.ts';
import { allKinds } from '../../../../../renderer/lib/all-kinds.ts';
import { commonSentences } from '../../../../../renderer/features/automation/common-panel.tsx';
import {
  changeStage,
  sortStages,
  withoutStage,
  withStage,
} from '../../../../../renderer/features/automation/idle-panel.tsx';
import { unitOf, createRuleWords, type RuleWords } from '../../../../../renderer/lib/rule-words.ts';
import { readNumber } from '../../../../../renderer/lib/read-number.ts';
import { ruleSentence, stageSentence } from '../../../../../renderer/lib/rule-sentence.ts';
import { createI18n } from '../../../../../renderer/i18n/create-i18n.ts';

const statuses = [statusSchema.parse({ id: 'away', name: 'Away', kind: 'away' })];

async function wordsIn(language: Language): Promise<RuleWords> {
  const { t } = await createI18n(language);
  return createRuleWords(t, language, statuses);
}

const lock = { status: 'away', afterSeconds: 30 };

describe('the sentence of a rule', () => {
  it('says when, what, over what, and what happens afterwards', async () => {
    const words = await wordsIn('en');
    const said = (rules: object): string =>
      ruleSentence('lock', automationSchema.parse(rules), words);
    expect(said({ lock })).toBe(
      'When the screen has been locked for 30 seconds, show “Away”, but only over Available; ' +
        'when you are back, return at once.',
    );
    expect(said({ lock: { ...lock, afterSeconds: 0 }, return: 'stay' })).toBe(
      'As soon as the screen is locked, show “Away”, but only over Available; ' +
        'when you are back, it stays until you pick another status.',
    );
    expect(said({ lock: { ...lock, onlyOver: ['available', 'busy'], return: 'ask' } })).toContain(
      'only over Available or Busy; when you are back, return and ask',
    );
    expect(said({ lock: { ...lock, onlyOver: [...kinds] } })).toContain('whatever shows before');
    expect(said({ lock: { ...lock, onlyOver: [] } })).toContain('nothing changes');
    expect(said({})).toBe('Locking the screen changes nothing.');
  });

  it('says a length with the forms of the language', async () => {
    const lengths = async (language: Language): Promise<string[]> => {
      const words = await wordsIn(language);
      return [1, 2, 5, 90, 7200, 90_061].map(words.length);
    };
    expect(await lengths('en')).toEqual([
      '1 second',
      '2 seconds',
      '5 seconds',
      '1 minute, 30 seconds',
      '2 hours',
      '1 day, 1 hour, 1 minute, 1 second',
    ]);
    expect((await lengths('pl')).slice(0, 3)).toEqual(['1 sekundę', '2 sekundy', '5 sekund']);
    expect((await lengths('ru')).slice(0, 3)).toEqual(['1 секунду', '2 секунды', '5 секунд']);
    expect((await lengths('ja')).slice(0, 2)).toEqual(['1秒', '2秒']);
    expect((await lengths('ko')).slice(0, 2)).toEqual(['1초', '2초']);
  });

  it.each(languages)('leaves nothing open in %s', async (language) => {
    const words = await wordsIn(language);
    const rules = automationSchema.parse({
      start: { status: 'away' },
      lock,
      sleep: { status: 'away' },
      quit: { status: 'away' },
      idle: [{ afterSeconds: 300, status: 'away' }],
      workingHours: { timeZone: 'UTC', days: {}, outside: 'away' },
      calendar: { file: 'work.ics', status: 'away' },
    });
    const single = ['start', 'lock', 'sleep', 'quit', 'workingHours', 'calendar'] as const;
    const said = [
      ...single.map((rule) => ruleSentence(rule, rules, words)),
      ...single.map((rule) => ruleSentence(rule, automationSchema.parse({}), words)),
      ...(rules.idle ?? []).map((stage) => stageSentence(stage, rules, words)),
      ...Object.values<string>({ ...commonSentences(rules, words) }),
    ];
    for (const sentence of said) expect(sentence).toMatch(/^[^{]+[.。]$/u);
    expect(new Set(said).size).toBe(said.length);
    expect(said[1]).toContain('Away');
  });

  it('says what holds for all rules as it is', async () => {
    const words = await wordsIn('en');
    const said = (rules: object): ReturnType<typeof commonSentences> =>
      commonSentences(automationSchema.parse(rules), words);
    expect(said({}).flap).toBe(
      'When the status changes by itself more than 6 times within 10 minutes, automatic changes stop, and you are told.',
    );
    expect(said({ onlyOver: [] }).over).toContain('no status at all');
    expect(said({ onlyOver: [...kinds] }).over).toContain('every kind');
    expect(said({ notWhile: [] }).busy).toContain('in a call or while presenting, too');
    expect(said({ notWhile: ['call'] }).busy).toContain('In a call you do not');
    expect(said({ notWhile: ['presenting'] }).busy).toContain('While presenting you do not');
  });
});

describe('what is typed and picked', () => {
  it('a number has its limits, and may be full-width', () => {
    expect(readNumber(' 30 ', 0, 60)).toBe(30);
    expect(readNumber('３０', 0, 60)).toBe(30);
    for (const wrong of ['', '61', '-1', '1.5', '3e1', 'ten']) {
      expect(readNumber(wrong, 0, 60)).toBeNull();
    }
  });

  it('a length is shown in the largest unit that it fills', () => {
    expect([0, 30, 60, 90, 300, 3600, 5400].map(unitOf)).toEqual([
      'seconds',
      'seconds',
      'minutes',
      'seconds',
      'minutes',
      'hours',
      'minutes',
    ]);
  });

  it('stages are added after the longest, changed, sorted by time and taken away', () => {
    const none = automationSchema.parse({});
    const one = withStage(none, 'away');
    expect(one.idle).toEqual([{ afterSeconds: 300, status: 'away' }]);
    const two = withStage(one, 'away');
    expect(two.idle?.[1]).toEqual({ afterSeconds: 900, status: 'away' });
    const changed = sortStages(changeStage(two, 1, { afterSeconds: 60 }));
    expect(changed.idle?.map(({ afterSeconds }) => afterSeconds)).toEqual([60, 300]);
    expect(withoutStage(withoutStage(changed, 0), 0).idle).toBeUndefined();
    expect(automationSchema.parse(two)).toEqual(two);
  });

  it('every kind is there, in the order of the contract', () => {
    expect(allKinds).toEqual(kinds);
  });
});
