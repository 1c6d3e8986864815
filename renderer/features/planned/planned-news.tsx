import { Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ChangeNotice } from '../../ui/change-notice.tsx';
import type { PlannedContext } from './planned-context.ts';
import { settingFacts } from './setting-facts.ts';
import type { ScheduledStatus } from '../../../electron/contract/scheduled-status.ts';
import type { Client, Failure } from '../../bridge/client.ts';
import { wholeSetting } from './whole-setting.ts';

/** What became of a planned status last; `entry` is how it stands, or stood before it was removed. */
export type PlannedNews =
  | { readonly kind: 'created' | 'removed'; readonly entry: ScheduledStatus }
  | {
      readonly kind: 'changed';
      readonly entry: ScheduledStatus;
      readonly before: ScheduledStatus;
    }
  | { readonly kind: 'undone' }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** What can be put back as it was before, and is told about; null where there is nothing. */
function entryIn(news: PlannedNews): ScheduledStatus | null {
  return news.kind === 'undone' || news.kind === 'failed' ? null : news.entry;
}

/** Takes back the last change, with the commands that made it. */
export async function undoPlanned(
  client: Pick<Client, 'ask'>,
  account: string,
  news: PlannedNews,
): Promise<PlannedNews> {
  if (news.kind === 'undone' || news.kind === 'failed') return news;
  const answer = await takeBack(client, account, news);
  return answer.ok ? { kind: 'undone' } : { kind: 'failed', failure: answer.failure };
}

async function takeBack(
  client: Pick<Client, 'ask'>,
  account: string,
  news: Exclude<PlannedNews, { readonly kind: 'undone' | 'failed' }>,
): ReturnType<Client['ask']> {
  const { entry } = news;
  if (news.kind === 'created') {
    return await client.ask('scheduleRemove', { account, id: entry.id, expected: entry });
  }
  const { setting, startsAt, endsAt } = news.kind === 'changed' ? news.before : entry;
  if (news.kind === 'removed') {
    return await client.ask('scheduleCreate', { account, setting, startsAt, endsAt });
  }
  return await client.ask('scheduleChange', {
    account,
    id: entry.id,
    expected: entry,
    setting: wholeSetting(entry.setting, setting),
    startsAt,
    endsAt,
  });
}

/** Says what became of a planned status until it is closed, with the way back. */
export function PlannedNewsLine(props: {
  readonly news: PlannedNews;
  readonly context: PlannedContext;
  readonly onUndo: () => void;
  readonly onClose: () => void;
}): ReactElement {
  const { news } = props;
  return (
    <ChangeNotice
      failure={news.kind === 'failed' ? news.failure : null}
      onUndo={entryIn(news) === null ? null : props.onUndo}
      onClose={props.onClose}
    >
      <NewsText news={news} context={props.context} />
    </ChangeNotice>
  );
}

function NewsText(props: {
  readonly news: PlannedNews;
  readonly context: PlannedContext;
}): ReactElement | null {
  const { t } = useTranslation();
  const { news, context } = props;
  switch (news.kind) {
    case 'created':
    case 'changed':
    case 'removed': {
      const entry = entryIn(news) ?? news.entry;
      const { name } = settingFacts(context.rules, entry.setting, context.labels);
      const span = context.format.span(entry.startsAt, entry.endsAt);
      return (
        <Text fw={600} dir="auto">
          {t(`plannedPage.${news.kind}`, { name, span })}
        </Text>
      );
    }
    case 'undone':
      return <Text fw={600}>{t('statusesPage.undone')}</Text>;
    case 'failed':
      return null;
  }
}
