import type { Notice } from '../contract/notice.ts';
import type { Texts } from '../i18n/texts.ts';

function vendorSaid(params: Readonly<Record<string, string | number>>): string {
  if (params['text'] === '') return 'vendor-said-nothing';
  return params['code'] === '' ? 'vendor-said' : 'vendor-said-code';
}

/** What a text may name; a notice fills only some of it. */
const blank = {
  shows: '',
  wanted: '',
  text: '',
  code: '',
  status: '',
  key: '',
  keys: '',
  field: '',
};

/**
 * Says a notice in the person's language, with the vendor's own words where it gave any.
 * @param account the account's name, which stands for the vendor in every text
 */
export function noticeText(notice: Notice, account: string, { t }: Texts): string {
  const params = { ...blank, vendor: account, ...notice.params };
  if (notice.code === 'answer-differs' && params.shows === '') params.shows = '–';
  if (notice.code === 'vendor-said') return t(`main:notice.${vendorSaid(params)}`, params);
  const said = t(`main:notice.${notice.code}`, params).trim();
  const hasWords = params.text !== '' && notice.code !== 'removed-status';
  return hasWords ? `${said} (${t(`main:notice.${vendorSaid(params)}`, params)})` : said;
}
