import { Text, TextInput, VisuallyHidden } from '@mantine/core';
import { Search } from 'lucide-react';
import { useState, type KeyboardEvent, type ReactElement, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { StatusChoice } from '../../../electron/contract/views/status-view.ts';
import { StatusChoices } from './status-choices.tsx';

/** From how many statuses on a search field helps more than it costs. */
export const searchFrom = 9;

// Marks are dropped so that "sniadanie" finds "Śniadanie" on any keyboard.
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
    .trim();
}

/** The statuses whose name or id contains every word of the query; all of them for an empty one. */
export function filterChoices(
  choices: readonly StatusChoice[],
  query: string,
): readonly StatusChoice[] {
  const words = fold(query).split(/\s+/u);
  return choices.filter((choice) => {
    const text = `${fold(choice.name)} ${fold(choice.id)}`;
    return words.every((word) => text.includes(word));
  });
}

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
