import { Text, Button, UnstyledButton } from '@mantine/core';
import { useEffect, useRef, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { DirectoryEntry } from '../../../electron/contract/commands/directory.ts';
import { Panel, LoadingBlock, Unreadable } from '../../ui/page-blocks.tsx';
import { type DirectoryContext, roleField } from './directory-context.ts';
import { filterOf, type RecordList } from './use-record-list.ts';
import { Link2, ChevronLeft, ChevronRight } from 'lucide-react';

/** Turns the pages; not there where everything stands on one. */
function PageButtons(props: { readonly list: RecordList }): ReactElement | null {
  const { t } = useTranslation();
  const { previous, next, page, pageNumber } = props.list;
  if (pageNumber === 1 && (page?.nextPage ?? null) === null) return null;
  return (
    <div className="directory-pages" role="group" aria-label={t('directoryPage.pages')}>
      <Button
        variant="default"
        aria-disabled={previous === null}
        leftSection={<ChevronLeft size={16} aria-hidden="true" />}
        onClick={() => previous?.()}
      >
        {t('directoryPage.previous')}
      </Button>
      <Text component="span" size="sm" role="status">
        {t('directoryPage.page', { number: pageNumber })}
      </Text>
      <Button
        variant="default"
        aria-disabled={next === null}
        rightSection={<ChevronRight size={16} aria-hidden="true" />}
        onClick={() => next?.()}
      >
        {t('directoryPage.next')}
      </Button>
    </div>
  );
}

/** Marks the record that the account's status is written to. */
export function LinkedMark(): ReactElement {
  const { t } = useTranslation();
  return (
    <span className="linked-mark">
      <Link2 size={14} aria-hidden="true" />
      {t('directoryPage.linkedMark')}
    </span>
  );
}

const skeletonHeight = 240;

interface ListProps {
  readonly list: RecordList;
  readonly context: DirectoryContext;
  /** The record that the status is written to. */
  readonly linked: string | null;
  /** The record that was open before; it has the focus again. */
  readonly cameFrom: string | null;
  readonly onOpen: (entry: DirectoryEntry) => void;
}

/** The records that were found, a page at a time. */
export function RecordListPanel(props: ListProps): ReactElement {
  const { t } = useTranslation();
  const { page, failure, isBusy, reload, pageNumber } = props.list;
  if (failure !== null) {
    return <Unreadable title={t('directoryPage.unreadable')} failure={failure} onRetry={reload} />;
  }
  if (page === null) {
    return <LoadingBlock height={skeletonHeight} />;
  }
  const count = page.total;
  const note =
    count === null
      ? t('directoryPage.page', { number: pageNumber })
      : t('directoryPage.found', { count });
  return (
    <Panel title={t('directoryPage.results')} note={isBusy ? t('directoryPage.searching') : note}>
      <Rows {...props} />
      <PageButtons list={props.list} />
    </Panel>
  );
}

function Rows(props: ListProps): ReactElement {
  const { t } = useTranslation();
  const { page, isBusy, search, pageNumber } = props.list;
  const rows = useRef<HTMLUListElement>(null);
  const first = useRef(props.cameFrom);
  useEffect(() => {
    if (first.current === null) return;
    const selector = `[data-record="${CSS.escape(first.current)}"]`;
    const row = rows.current?.querySelector<HTMLElement>(selector);
    (row ?? document.querySelector<HTMLElement>('h1'))?.focus();
  }, []);
  const entries = page?.entries ?? [];
  if (entries.length === 0) {
    const isNarrowed = Object.keys(filterOf(search)).length > 0;
    const text = pageNumber > 1 ? 'lastPage' : isNarrowed ? 'nothingMatches' : 'nothing';
    return <Text className="directory-empty">{t(`directoryPage.${text}`)}</Text>;
  }
  return (
    <ul className="records" ref={rows} aria-busy={isBusy}>
      {entries.map((entry) => (
        <RecordRow
          key={entry.id}
          entry={entry}
          isLinked={entry.id === props.linked}
          context={props.context}
          onOpen={() => {
            props.onOpen(entry);
          }}
        />
      ))}
    </ul>
  );
}

/** One record of the list; opens when it is chosen. */
function RecordRow(props: {
  readonly entry: DirectoryEntry;
  readonly isLinked: boolean;
  readonly context: DirectoryContext;
  readonly onOpen: () => void;
}): ReactElement {
  const { t } = useTranslation();
  const { id, name, role, group } = props.entry;
  const { words, fields } = props.context;
  const key = roleField(fields)?.key ?? '';
  const facts = [
    ...(role === null ? [] : [words.shortChoice(key, role)]),
    ...(group === null ? [] : [group.name ?? group.id]),
  ];
  return (
    <li>
      <UnstyledButton className="record-row" data-record={id} onClick={props.onOpen}>
        <span className="record-name">
          <Text component="span" fw={600} dir="auto">
            {name ?? t('directoryPage.unnamed')}
          </Text>
          {props.isLinked && <LinkedMark />}
        </span>
        <Text component="span" size="sm" c="dimmed" className="record-facts">
          {facts.join(' · ')}
        </Text>
        <ChevronRight size={18} aria-hidden="true" />
      </UnstyledButton>
    </li>
  );
}
