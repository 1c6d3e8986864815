import { Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { NewsLine } from '../../ui/change-notice.tsx';
import type { PlannedDesk } from './planned-desk.ts';
import { settingFacts } from './setting-facts.ts';
import { saidIn, type PlannedNews } from './undo-planned.ts';

/** Says what became of a planned status until it is closed, with the way back. */
export function PlannedNewsLine(props: {
  readonly news: PlannedNews;
  readonly desk: PlannedDesk;
  readonly onUndo: () => void;
  readonly onClose: () => void;
}): ReactElement {
  const { news } = props;
  return (
    <NewsLine
      failure={news.kind === 'failed' ? news.failure : null}
      onUndo={saidIn(news) === null ? null : props.onUndo}
      onClose={props.onClose}
    >
      <NewsText news={news} desk={props.desk} />
    </NewsLine>
  );
}

function NewsText(props: {
  readonly news: PlannedNews;
  readonly desk: PlannedDesk;
}): ReactElement | null {
  const { t } = useTranslation();
  const { news, desk } = props;
  switch (news.kind) {
    case 'created':
    case 'changed':
    case 'removed': {
      const entry = saidIn(news) ?? news.entry;
      const { name } = settingFacts(desk.rules, entry.setting, desk.labels);
      const span = desk.format.span(entry.startsAt, entry.endsAt);
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
