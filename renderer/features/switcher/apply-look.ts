import type { Preferences } from '../../bridge/preferences.ts';

/** Light or dark and the contrast, for a page that is too short-lived to follow changes. */
export function applyLook({ theme, language }: Preferences, root: HTMLElement): void {
  const systemIsDark = window.matchMedia('(prefers-color-scheme: dark)').matches;
  const isDark = theme === 'dark' || (theme !== 'light' && systemIsDark);
  root.lang = language;
  root.dataset['mantineColorScheme'] = isDark ? 'dark' : 'light';
  root.dataset['contrast'] = theme === 'high-contrast' ? 'more' : 'normal';
}
