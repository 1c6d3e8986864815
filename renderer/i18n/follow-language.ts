import type { i18n } from 'i18next';
import type { AppState } from '../bridge/app-state.ts';
import type { Observable } from '../bridge/observable.ts';
import { speak } from './create-i18n.ts';

/** Keeps the translator and the document in the chosen language; returns the disposer. */
export function followLanguage(
  state: Observable<AppState>,
  translator: i18n,
  root: HTMLElement,
): () => void {
  let wanted = translator.language;
  const follow = (): void => {
    const { language } = state.get().preferences;
    root.lang = language;
    if (wanted === language) return;
    wanted = language;
    void speak(translator, language).then(() => {
      // Another one was chosen while these texts were loading.
      if (wanted !== language) void translator.changeLanguage(wanted);
    });
  };
  follow();
  return state.subscribe(follow);
}
