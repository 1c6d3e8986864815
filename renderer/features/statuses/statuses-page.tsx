import './statuses.css';
import { Button, Title } from '@mantine/core';
import { Plus } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient, type Client } from '../../bridge/client.ts';
import { focusHeading } from '../../ui/focus.ts';
import { useLatest } from '../../ui/use-latest.ts';
import type { StatusesData } from '../../account-settings/statuses-data.ts';
import { StatusEditor } from './status-editor.tsx';
import { StatusesOverview, type Editing } from './statuses-overview.tsx';
import { StatusNewsLine, type StatusNews } from './status-news.tsx';
import { useCatalogues } from '../../account-settings/use-catalogues.ts';
import type { SavedStatus } from './use-status-edit.ts';
import { useStatuses, type Statuses } from './use-statuses.ts';
import { LoadingBlock, Unreadable } from '../../ui/page-blocks.tsx';

/** Puts back what was there before a change, with the commands that made it. */
async function undoNews(client: Client, news: StatusNews): Promise<StatusNews | null> {
  if (news.kind === 'undone' || news.kind === 'failed') return null;
  const answer =
    news.kind === 'created'
      ? await client.ask('removeStatus', { status: news.id })
      : await client.ask('saveStatus', {
          status: { ...news.before },
          ...(news.kind === 'removed' ? { place: news.place } : {}),
        });
  return answer.ok ? { kind: 'undone' } : { kind: 'failed', failure: answer.failure };
}

function newsOf({ id, name, before }: SavedStatus): StatusNews {
  return before === null ? { kind: 'created', id, name } : { kind: 'saved', name, before };
}

/** The statuses: their order, what they are, and what is set at each account. */
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
  const finish = (next: StatusNews | null): void => {
    setEditing(null);
    setNews(next);
    focusHeading();
  };
  const latest = useLatest(editing);
  const announce = (next: StatusNews | null): void => {
    setNews(next);
    // Whoever has gone on to an editor meanwhile stays in it.
    if (latest.current === null) focusHeading();
  };
  const undo = async (next: StatusNews): Promise<void> => {
    // Whoever presses twice takes back once.
    announce(null);
    setNews(await undoNews(client, next));
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
            <StatusesOverview
              data={data}
              statuses={statuses}
              catalogues={catalogues}
              onEdit={edit}
              onNews={announce}
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
