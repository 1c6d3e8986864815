import { Button, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrderNews } from './use-order.ts';

/** How to put the list in order, or what became of that, with the way back; always as high. */
export function OrderNote(props: {
  readonly news: OrderNews | null;
  readonly onUndo: () => void;
}): ReactElement {
  const { t } = useTranslation();
  const { news } = props;
  return (
    <div className="order-note">
      <Text size="sm" c="dimmed" role="status" dir="auto">
        {news === null
          ? t('statusesPage.hint')
          : t(news.kind === 'moved' ? 'statusesPage.movedTo' : 'statusesPage.undone', { ...news })}
      </Text>
      {news?.kind === 'moved' && (
        <Button variant="default" size="compact-sm" onClick={props.onUndo}>
          {t('present.undo')}
        </Button>
      )}
    </div>
  );
}
