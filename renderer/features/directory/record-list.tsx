import { Text } from '@mantine/core';
import { useEffect, useRef, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { DirectoryEntry } from '../../../electron/contract/directory.ts';
import { Panel } from '../../ui/panel.tsx';
import type { DirectoryDesk } from './directory-desk.ts';
import { PageButtons } from './page-buttons.tsx';
import { RecordRow } from './record-row.tsx';
import { filterOf } from './search.ts';
import type { RecordList } from './use-record-list.ts';
import { LoadingBlock } from '../../ui/loading-block.tsx';
import { Unreadable } from '../../ui/unreadable.tsx';

const skeletonHeight = 240;

interface ListProps {
  readonly list: RecordList;
  readonly desk: DirectoryDesk;
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
    const place = `[data-record="${CSS.escape(first.current)}"]`;
    const row = rows.current?.querySelector<HTMLElement>(place);
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
          desk={props.desk}
          onOpen={() => {
            props.onOpen(entry);
          }}
        />
      ))}
    </ul>
  );
}
