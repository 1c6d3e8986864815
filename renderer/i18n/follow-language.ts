import type { i18n } from 'i18next';
import type { AppState } from '../bridge/app-state.ts';
import type { Observable } from '../bridge/observable.ts';

/** Keeps the translator and the document in the chosen language; returns the disposer. */
export function followLanguage(
  state: Observable<AppState>,
  translator: i18n,
  root: HTMLElement,
): () => void {
  const follow = (): void => {
    const { language } = state.get().preferences;
    root.lang = language;
    if (translator.language !== language) void translator.changeLanguage(language);
  };
  follow();
  return state.subscribe(follow);
}
