import { Text, TextInput, VisuallyHidden } from '@mantine/core';
import { Search } from 'lucide-react';
import { useState, type KeyboardEvent, type ReactElement, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { StatusChoice } from '../../../electron/contract/views/status-view.ts';
import { filterChoices, searchFrom } from './filter-choices.ts';
import { StatusChoices } from './status-choices.tsx';

/** The statuses, with a search field where they are many; Enter or Down goes on to what was found. */
export function SearchableChoices(props: {
  readonly choices: readonly StatusChoice[];
  readonly picked: string | null;
  readonly group: RefObject<HTMLDivElement | null>;
  /** The status that the keyboard or the pointer is at. */
  readonly onPoint: (id: string) => void;
  readonly onPick: (id: string) => void;
  readonly onLeaveSearch: () => void;
}): ReactElement {
  const { t } = useTranslation();
  const [query, setQuery] = useState('');
  const searchable = props.choices.length >= searchFrom;
  const found = searchable ? filterChoices(props.choices, query) : props.choices;
  const goOn = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') setQuery('');
    if (event.key !== 'Enter' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    props.onLeaveSearch();
  };
  const foundText =
    found.length === 0 ? t('pick.nothingFound') : t('pick.found', { count: found.length });
  return (
    <>
      {searchable && (
        <div>
          <TextInput
            type="search"
            aria-label={t('pick.search')}
            placeholder={t('pick.search')}
            leftSection={<Search size={16} aria-hidden="true" />}
            value={query}
            autoComplete="off"
            onChange={(event) => {
              setQuery(event.currentTarget.value);
            }}
            onKeyDown={goOn}
          />
          <VisuallyHidden role="status">{query === '' ? null : foundText}</VisuallyHidden>
        </div>
      )}
      {found.length === 0 ? (
        <Text aria-hidden="true">{t('pick.nothingFound')}</Text>
      ) : (
        <StatusChoices
          choices={found}
          picked={props.picked}
          group={props.group}
          onPoint={props.onPoint}
          onPick={props.onPick}
        />
      )}
    </>
  );
}
