import { describe, expect, it, vi } from 'vitest';
import { createObservable } from '../../../../renderer/bridge/observable.ts';
import { initialState } from '../../../../renderer/bridge/client.ts';
import { createI18n, followLanguage } from '../../../../renderer/i18n/create-i18n.ts';

describe('the translator of the window', () => {
  it.each([
    ['en', 1, '1 minute'],
    ['en', 15, '15 minutes'],
    ['pl', 1, '1 minuta'],
    ['pl', 2, '2 minuty'],
    ['pl', 15, '15 minut'],
    ['pl', 22, '22 minuty'],
    ['ru', 21, '21 минута'],
    ['ru', 3, '3 минуты'],
    ['ru', 45, '45 минут'],
    ['ja', 15, '15分'],
    ['ko', 1, '1분'],
  ] as const)('counts minutes in %s as people do (%i)', async (language, count, text) => {
    const translator = await createI18n(language);
    expect(translator.t('ending.minutes', { count })).toBe(text);
  });

  it('follows the chosen language until it is told to stop', async () => {
    const state = createObservable(initialState({ language: 'en', theme: 'system' }));
    const translator = await createI18n('en');
    const root = { lang: '' };
    // Only `lang` of the document's root is used.
    const stop = followLanguage(state, translator, root as HTMLElement);
    expect(root.lang).toBe('en');
    state.update((old) => ({ ...old, preferences: { language: 'pl', theme: 'system' } }));
    await vi.waitFor(() => {
      expect([root.lang, translator.t('loading')]).toEqual(['pl', 'Wczytywanie']);
    });
    stop();
    state.update((old) => ({ ...old, preferences: { language: 'ja', theme: 'system' } }));
    expect(root.lang).toBe('pl');
  });

  it('ends in the language chosen last, however long the texts of another took', async () => {
    const state = createObservable(initialState({ language: 'en', theme: 'system' }));
    const translator = await createI18n('en');
    followLanguage(state, translator, { lang: '' } as HTMLElement);
    for (const language of ['ru', 'ko', 'en'] as const) {
      state.update((old) => ({ ...old, preferences: { language, theme: 'system' } }));
    }
    await vi.waitFor(() => {
      expect(translator.hasResourceBundle('ru', 'window')).toBe(true);
      expect(translator.hasResourceBundle('ko', 'window')).toBe(true);
      expect(translator.t('loading')).toBe('Loading');
    });
  });
});
