import type { Preferences } from '../../bridge/preferences.ts';

/** Light or dark and the contrast, for a page that is too short-lived to follow changes. */
export function applyLook({ theme, language }: Preferences, root: HTMLElement): void {
  const systemIsDark = window.matchMedia('(prefers-color-scheme: dark)').matches;
  const isDark = theme === 'dark' || (theme !== 'light' && systemIsDark);
  root.lang = language;
  root.dataset['mantineColorScheme'] = isDark ? 'dark' : 'light';
  root.dataset['contrast'] = theme === 'high-contrast' ? 'more' : 'normal';
}

/** The mark of the moment from which on keys are typed into the entry. */
const readyMark = 'ready-to-type';

/**
 * Marks when the entry has the keyboard; its detail is how many ms after the request that was.
 * @param search the page's query, whose `asked` (epoch ms) says when the switcher was asked for
 */
export function markReady(search: string): void {
  const asked = Number(new URLSearchParams(search).get('asked') ?? Number.NaN);
  const done = new AbortController();
  // Window and field get the focus in either order, and maybe before this script runs.
  const look = (): void => {
    if (!document.hasFocus() || !(document.activeElement instanceof HTMLInputElement)) return;
    done.abort();
    const detail = performance.timeOrigin + performance.now() - asked;
    performance.mark(readyMark, { detail });
  };
  window.addEventListener('focus', look, { signal: done.signal });
  document.addEventListener('focusin', look, { signal: done.signal });
  look();
}
