import { NativeSelect, TextInput } from '@mantine/core';
import { Search as SearchIcon } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { roleField, type DirectoryContext } from './directory-context.ts';
import { longestQuery, type RecordList } from './use-record-list.ts';

/** Narrows the list down, by name and by what the vendor tells records apart by. */
export function SearchFields(props: {
  readonly list: RecordList;
  readonly context: DirectoryContext;
}): ReactElement {
  const { t } = useTranslation();
  const { search, setSearch, groups } = props.list;
  const { length } = search.query.trim();
  const { words, fields } = props.context;
  const role = roleField(fields);
  const all = { value: '', label: t('directoryPage.all') };
  const roles = role?.choices.map((value) => ({
    value,
    label: words.shortChoice(role.key, value),
  }));
  const known = [...groups].map(([value, label]) => ({ value, label }));
  return (
    <div className="directory-search" role="search">
      <TextInput
        className="directory-query"
        type="search"
        label={t('directoryPage.search')}
        leftSection={<SearchIcon size={16} aria-hidden="true" />}
        value={search.query}
        error={
          length > longestQuery ? t('statusesPage.tooLong', { length, most: longestQuery }) : null
        }
        spellCheck={false}
        onChange={(event) => {
          setSearch({ ...search, query: event.currentTarget.value });
        }}
      />
      {role !== null && (
        <NativeSelect
          label={words.field(role.key)}
          value={search.role}
          data={[all, ...(roles ?? [])]}
          onChange={(event) => {
            setSearch({ ...search, role: event.currentTarget.value });
          }}
        />
      )}
      {known.length > 0 && (
        <NativeSelect
          label={words.group}
          value={search.group}
          data={[all, ...known]}
          onChange={(event) => {
            setSearch({ ...search, group: event.currentTarget.value });
          }}
        />
      )}
    </div>
  );
}
