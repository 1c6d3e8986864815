import type { Notice } from '../contract/views/delivery.ts';
import type { Texts } from './i18n/texts.ts';
import type { Reason } from '../contract/views/claim.ts';
import type { TimeFormat } from './i18n/time.ts';
import { secondMs } from '../contract/time.ts';

type Picked = Extract<Reason, { kind: 'picked' }>;

function pickedText({ via: from, forMs }: Picked, { t }: Texts, time: TimeFormat): string {
  const via = t(`main:via.${from}`);
  if (forMs === null) return t('main:reason.picked', { via });
  return t('main:reason.picked-for', { via, duration: time.duration(forMs) });
}

function meetingText({ title }: Extract<Reason, { kind: 'meeting' }>, { t }: Texts): string {
  return title === undefined
    ? t('main:reason.meeting')
    : t('main:reason.meeting-titled', { title });
}

/** Says why a presence holds, in the person's language. */
export function reasonText(reason: Reason, texts: Texts, time: TimeFormat): string {
  const { t } = texts;
  switch (reason.kind) {
    case 'picked':
      return pickedText(reason, texts, time);
    case 'idle':
      return t('main:reason.idle', { duration: time.duration(reason.afterSeconds * secondMs) });
    case 'meeting':
      return meetingText(reason, texts);
    case 'started':
    case 'locked':
    case 'sleeping':
    case 'quitting':
    case 'outside-hours':
    case 'stayed':
      return t(`main:reason.${reason.kind}`);
  }
}

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
