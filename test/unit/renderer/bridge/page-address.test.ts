import { describe, expect, it } from 'vitest';
import { pageSchema } from '../../../../electron/contract/commands/commands.ts';
import { readPageAddress } from '../../../../renderer/bridge/page-address.ts';

describe('the page address', () => {
  it('carries language, theme and page', () => {
    expect(readPageAddress('?language=pl&theme=dark&page=welcome')).toEqual({
      preferences: { language: 'pl', theme: 'dark' },
      page: 'welcome',
      setup: null,
      abilities: [],
    });
  });

  it('says what of the first set-up is due', () => {
    expect(readPageAddress('?setup=automation').setup).toBe('automation');
    expect(readPageAddress('?setup=all').setup).toBeNull();
  });

  it('says what at least one account can do', () => {
    expect(readPageAddress('?abilities=schedule+directory').abilities).toEqual([
      'schedule',
      'directory',
    ]);
    expect(readPageAddress('?abilities=flying+__proto__').abilities).toEqual([]);
  });

  it.each(pageSchema.options)('knows the page %s', (page) => {
    expect(readPageAddress(`?page=${page}`).page).toBe(page);
  });

  it('knows a language with its region', () => {
    expect(readPageAddress('?language=ja-JP').preferences.language).toBe('ja');
    expect(readPageAddress('?language=RU_ru').preferences.language).toBe('ru');
  });

  it.each(['', '?language=xx&theme=pink&page=secret', '?language=__proto__&theme=toString'])(
    'falls back to English, the theme of the system and the status page (%s)',
    (search) => {
      expect(readPageAddress(search)).toEqual({
        preferences: { language: 'en', theme: 'system' },
        page: 'status',
        setup: null,
        abilities: [],
      });
    },
  );
});
