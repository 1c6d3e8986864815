import type { Notice, NoticeCode } from '../../contract/notice.ts';

const pages: ReadonlySet<NoticeCode> = new Set([
  'not-json',
  'redirected',
  'login-page',
  'network-sign-in',
]);

/**
 * Whether a page, or the way to one, stood where data was due (control: sign-in). An answer that
 * broke off or is not understood is none, and no reason to doubt the sign-in.
 */
export function isPage({ code }: Notice): boolean {
  return pages.has(code);
}
