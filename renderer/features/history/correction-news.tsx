import { Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useAppState } from '../../bridge/client.ts';
import { focusHeading } from '../../ui/focus.ts';
import { ChangeNotice } from '../../ui/change-notice.tsx';
import type { Span } from './segments.ts';
import type { Corrections, CorrectionNews } from './use-corrections.ts';
import { useHistoryFormat } from './use-history-format.ts';

/** Says what became of a correction until it is closed, with the way back. */
export function CorrectionNewsLine(props: {
  readonly corrections: Corrections;
  /** What is looked at: times outside are told with their day. */
  readonly span: Span;
}): ReactElement | null {
  const { corrections, span } = props;
  const { news } = corrections;
  if (news === null) return null;
  const undo = (): void => {
    focusHeading();
    void corrections.undo();
  };
  return (
    <ChangeNotice
      failure={news.kind === 'failed' ? news.failure : null}
      onUndo={news.kind === 'stored' ? undo : null}
      onClose={corrections.dismiss}
    >
      <NewsText news={news} span={span} />
    </ChangeNotice>
  );
}

function NewsText(props: {
  readonly news: CorrectionNews;
  readonly span: Span;
}): ReactElement | null {
  const { t } = useTranslation();
  const format = useHistoryFormat();
  const { choices } = useAppState();
  const { news, span } = props;
  switch (news.kind) {
    case 'stored': {
      const { from, to, status } = news.correction;
      const known = choices.kind === 'ready' ? choices.value : [];
      const name = known.find(({ id }) => id === status)?.name ?? status;
      return (
        <Text fw={600} dir="auto">
          {t('history.corrected', {
            name: name ?? t('history.noStatus'),
            from: format.moment(from, span),
            to: format.moment(to, span),
          })}
        </Text>
      );
    }
    case 'undone':
      return <Text fw={600}>{t('statusesPage.undone')}</Text>;
    case 'failed':
      return null;
  }
}
