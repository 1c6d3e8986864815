import type { Notice } from '../contract/notice.ts';
import type { Texts } from '../i18n/texts.ts';

/** What fills a notice with the keys of a record's fields, several of them after commas. */
const members = ['keys', 'key', 'field'] as const;
const comma = ', ';

/**
 * The same notice with the fields of a vendor's records called as in the form (design: the words);
 * a field that has no name goes by its key.
 */
export function inRecordWords(notice: Notice, vendor: string, texts: Texts): Notice {
  const labelOf = (key: string): string => {
    const path = `directory.${vendor}.${key}.label`;
    const label = texts.t(`shared:${path}`);
    return label.endsWith(path) ? key : label;
  };
  const list = new Intl.ListFormat(texts.language);
  const named = members.flatMap((member): readonly (readonly [string, string])[] => {
    const given = notice.params?.[member];
    if (given === undefined) return [];
    return [[member, list.format(String(given).split(comma).map(labelOf))]];
  });
  if (named.length === 0) return notice;
  return { ...notice, params: { ...notice.params, ...Object.fromEntries(named) } };
}
