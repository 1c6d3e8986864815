import type { Notice } from '../contract/notice.ts';
import type { Texts } from '../i18n/texts.ts';

function vendorSaid(params: NonNullable<Notice['params']>): string {
  if (!params['text']) return 'vendor-said-nothing';
  return params['code'] ? 'vendor-said-code' : 'vendor-said';
}

/**
 * Says a notice in the person's language.
 * @param account the account's name, which stands for the vendor in every text
 */
export function noticeText(notice: Notice, account: string, { t }: Texts): string {
  const params = {
    vendor: account,
    shows: '',
    text: '',
    status: '',
    key: '',
    field: '',
    ...notice.params,
  };
  const key = notice.code === 'vendor-said' ? vendorSaid(params) : notice.code;
  return t(`main:notice.${key}`, params).trim();
}
