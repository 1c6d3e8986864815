import { describe, expect, it } from 'vitest';
import { noticeText } from '../../../electron/wording/notice-text.ts';
import { inRecordWords } from '../../../electron/commands/accounts.ts';
import type { Notice } from '../../../electron/contract/views/delivery.ts';
import { speechOf } from '../controls/support.ts';

const changed: Notice = { code: 'record-changed', params: { keys: 'last_name, job_title' } };

describe('what is said of a record', () => {
  it.each([
    ['en', 'Last name and Job title'],
    ['pl', 'Nazwisko i Stanowisko'],
    ['ja', '姓、役職'],
  ] as const)('calls its fields as the form does (%s)', async (language, words) => {
    const { texts } = await speechOf(language);
    const notice = inRecordWords(changed, 'idealist', texts);
    expect(notice.params?.['keys']).toBe(words);
    expect(noticeText(notice, 'Records', texts)).not.toContain('last_name');
  });

  it('leaves a field that has no name, and what speaks of no field, as they are', async () => {
    const { texts } = await speechOf('en');
    const own: Notice = { code: 'record-incomplete', params: { key: 'shoe_size' } };
    expect(inRecordWords(own, 'idealist', texts)).toEqual(own);
    expect(inRecordWords({ code: 'unreachable' }, 'idealist', texts)).toEqual({
      code: 'unreachable',
    });
  });
});
