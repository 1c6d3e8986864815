import { describe, expect, it } from 'vitest';
import { languages, chooseLanguage } from '../../../../electron/contract/languages.ts';
import { english, loadCatalogue } from '../../../../electron/wording/i18n/catalogues.ts';
import { createSpeaker } from '../../../../electron/wording/i18n/speech.ts';
import { createTexts } from '../../../../electron/wording/i18n/texts.ts';

describe('the language', () => {
  it.each([
    ['pl-PL', 'pl'],
    ['ja_JP.UTF-8', 'ja'],
    ['ko', 'ko'],
    ['RU-ru', 'ru'],
    ['pl@euro', 'pl'],
    ['en_US', 'en'],
    ['C', 'en'],
    ['POSIX', 'en'],
    ['de-DE', 'en'],
    ['', 'en'],
    ['plt', 'en'],
  ])('for %s is %s', (tag, language) => {
    expect(chooseLanguage(undefined, [tag])).toBe(language);
  });

  it('is the first of the system that we have', () => {
    expect(chooseLanguage(undefined, ['de', 'ja-JP', 'pl'])).toBe('ja');
    expect(chooseLanguage(undefined, [])).toBe('en');
  });

  it('is the one that was chosen before anything else', () => {
    expect(chooseLanguage('ko', ['pl'])).toBe('ko');
  });
});

describe('texts', () => {
  it('are filled with what is given, as it stands', () => {
    const { t } = createTexts('en', english, english);
    expect(t('main:error.unknown-command', { name: '<b>&"$t(main:tray.quit)' })).toBe(
      'there is no command "<b>&"$t(main:tray.quit)"',
    );
  });

  it('are English where the language lacks them', () => {
    const { t } = createTexts('pl', { shared: {}, main: {}, cli: {} }, english);
    expect(t('main:presence.none')).toBe('No status yet');
  });

  it('are in the language asked for', async () => {
    const speaker = await createSpeaker('en');
    const first = speaker.speech();
    await speaker.speak('en');
    expect(speaker.speech()).toBe(first);
    await speaker.speak('pl');
    expect(speaker.speech().texts.language).toBe('pl');
  });

  it.each(languages)('exist in %s', async (language) => {
    const catalogue = await loadCatalogue(language);
    expect(Object.keys(catalogue).sort()).toEqual(['cli', 'main', 'shared']);
  });
});
