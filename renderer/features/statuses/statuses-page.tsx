import './statuses.css';
import { Button, Title } from '@mantine/core';
import { Plus } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Status } from '../../../electron/contract/status.ts';
import { useClient } from '../../bridge/client-context.ts';
import { focusHeading } from '../../ui/focus-heading.ts';
import { useLatest } from '../../ui/use-latest.ts';
import { copyOf } from './copy-of.ts';
import type { StatusesData } from './load-statuses.ts';
import { arranged } from './move.ts';
import type { StatusStart } from './status-draft.ts';
import { StatusEditor } from './status-editor.tsx';
import { StatusList } from './status-list.tsx';
import { StatusNewsLine, type StatusNews } from './status-news.tsx';
import { ToldTable } from './told-table.tsx';
import { undoNews } from './undo-news.ts';
import { useCatalogues, type Catalogues } from './use-catalogues.ts';
import { useProblemsByStatus } from './use-problems-by-status.ts';
import { useOrder } from './use-order.ts';
import type { SavedStatus } from './use-status-edit.ts';
import { useStatuses, type Statuses } from './use-statuses.ts';
import { LoadingBlock } from '../../ui/loading-block.tsx';
import { Unreadable } from '../../ui/unreadable.tsx';

/** A name that is edited further; in a sentence it would be set apart. */
const asTyped = { escapeValue: false };

/** A status that is edited: a new one, a copy, or one that is there. */
interface Editing {
  readonly start: StatusStart;
  readonly place: number | null;
  readonly account: string | null;
}

function newsOf({ id, name, before }: SavedStatus): StatusNews {
  return before === null ? { kind: 'created', id, name } : { kind: 'saved', name, before };
}

/** The statuses: their order, what they are, and what each account is told. */
export function StatusesPage(): ReactElement {
  const { t } = useTranslation();
  const client = useClient();
  const statuses = useStatuses();
  const catalogues = useCatalogues();
  const [editing, setEditing] = useState<Editing | null>(null);
  const [news, setNews] = useState<StatusNews | null>(null);

  const edit = (next: Editing): void => {
    setNews(null);
    setEditing(next);
    window.scrollTo(0, 0);
  };
  const finish = (told: StatusNews | null): void => {
    setEditing(null);
    setNews(told);
    focusHeading();
  };
  const latest = useLatest(editing);
  const tell = (told: StatusNews | null): void => {
    setNews(told);
    // Whoever has gone on to an editor meanwhile stays in it.
    if (latest.current === null) focusHeading();
  };
  const undo = async (told: StatusNews): Promise<void> => {
    // Whoever presses twice takes back once.
    tell(null);
    setNews(await undoNews(client, told));
  };

  return (
    <>
      <div className="statuses-heading">
        <Title order={1} size="h3" tabIndex={-1}>
          {t('pages.statuses')}
        </Title>
        {editing === null && (
          <Button
            leftSection={<Plus size={16} aria-hidden="true" />}
            onClick={() => {
              edit({ start: {}, place: null, account: null });
            }}
          >
            {t('statusesPage.new')}
          </Button>
        )}
      </div>
      {news !== null && (
        <StatusNewsLine
          news={news}
          onUndo={() => void undo(news)}
          onClose={() => {
            setNews(null);
          }}
        />
      )}
      <Loaded statuses={statuses}>
        {(data) =>
          editing === null ? (
            <Overview
              data={data}
              statuses={statuses}
              catalogues={catalogues}
              onEdit={edit}
              onNews={tell}
            />
          ) : (
            <StatusEditor
              {...editing}
              {...data}
              title={
                editing.start.id === undefined
                  ? t('statusesPage.new')
                  : t('statusesPage.editOf', { name: editing.start.name })
              }
              catalogues={catalogues}
              onSaved={(saved) => {
                finish(newsOf(saved));
              }}
              onLeave={() => {
                finish(null);
              }}
            />
          )
        }
      </Loaded>
    </>
  );
}

/** Draws the page once its data is there, and what to do where it is not. */
function Loaded(props: {
  readonly statuses: Statuses;
  readonly children: (data: StatusesData) => ReactElement;
}): ReactElement {
  const { t } = useTranslation();
  const { data, reload } = props.statuses;
  switch (data.kind) {
    case 'loading':
      return <LoadingBlock height={316} />;
    case 'failed':
      return (
        <Unreadable title={t('statusesPage.notLoaded')} failure={data.failure} onRetry={reload} />
      );
    case 'ready':
      return props.children(data.value);
  }
}

/** The list and the table below it. */
function Overview(props: {
  readonly data: StatusesData;
  readonly statuses: Statuses;
  readonly catalogues: Catalogues;
  readonly onEdit: (editing: Editing) => void;
  readonly onNews: (news: StatusNews) => void;
}): ReactElement {
  const { t } = useTranslation();
  const client = useClient();
  const { data, statuses } = props;
  const shown = arranged(data.statuses, statuses.ordered ?? []);
  const problems = useProblemsByStatus(data.statuses);
  const ids = shown.map(({ id }) => id);
  const order = useOrder(ids, statuses.order, (failure) => {
    props.onNews({ kind: 'failed', failure });
  });

  const remove = async ({ id, name }: Status): Promise<void> => {
    const answer = await client.ask('removeStatus', { status: id });
    props.onNews(
      answer.ok
        ? { kind: 'removed', name, ...answer.value }
        : { kind: 'failed', failure: answer.failure },
    );
  };
  const duplicate = (status: Status): void => {
    const { name } = status;
    const start = copyOf(status, data.statuses, (number) =>
      number === 1
        ? t('statusesPage.copy', { name, interpolation: asTyped })
        : t('statusesPage.copyNext', { name, number, interpolation: asTyped }),
    );
    props.onEdit({ start, place: shown.indexOf(status) + 1, account: null });
  };

  return (
    <>
      <StatusList
        statuses={shown}
        order={order}
        onEdit={(status) => {
          props.onEdit({ start: status, place: null, account: null });
        }}
        onDuplicate={duplicate}
        onRemove={(status) => void remove(status)}
      />
      {shown.length > 0 && (
        <ToldTable
          statuses={shown}
          accounts={data.accounts}
          catalogues={props.catalogues}
          problems={problems}
          onOpen={(status, account) => {
            props.onEdit({ start: status, place: null, account });
          }}
        />
      )}
    </>
  );
}
