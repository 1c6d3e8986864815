import { Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Status } from '../../../electron/contract/settings/status.ts';
import type { Failure } from '../../bridge/client.ts';
import { ChangeNotice } from '../../ui/change-notice.tsx';

/** What became of a status last. */
export type StatusNews =
  | { readonly kind: 'created'; readonly id: string; readonly name: string }
  | { readonly kind: 'saved'; readonly name: string; readonly before: Status }
  | {
      readonly kind: 'removed';
      readonly name: string;
      readonly before: Status;
      readonly place: number;
    }
  | { readonly kind: 'undone' }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** Says it above the list until it is closed, with the way back. */
export function StatusNewsLine(props: {
  readonly news: StatusNews;
  readonly onUndo: () => void;
  readonly onClose: () => void;
}): ReactElement {
  const { news } = props;
  const hasUndo = news.kind !== 'undone' && news.kind !== 'failed';
  return (
    <ChangeNotice
      failure={news.kind === 'failed' ? news.failure : null}
      onUndo={hasUndo ? props.onUndo : null}
      onClose={props.onClose}
    >
      <NewsText news={news} />
    </ChangeNotice>
  );
}

function NewsText({ news }: { readonly news: StatusNews }): ReactElement | null {
  const { t } = useTranslation();
  switch (news.kind) {
    case 'created':
    case 'saved':
    case 'removed':
      return (
        <Text fw={600} dir="auto">
          {t(`statusesPage.${news.kind}`, { name: news.name })}
        </Text>
      );
    case 'undone':
      return <Text fw={600}>{t('statusesPage.undone')}</Text>;
    case 'failed':
      return null;
  }
}
