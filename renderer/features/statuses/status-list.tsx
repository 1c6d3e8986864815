import { Text, Button } from '@mantine/core';
import { useEffect, useRef, type KeyboardEvent, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Status } from '../../../electron/contract/settings/status.ts';
import { Panel } from '../../ui/page-blocks.tsx';
import { StatusRow } from './status-row.tsx';
import type { StatusOrder, OrderNews } from './use-order.ts';
import { useRowDrag, type RowDrag } from './use-row-drag.ts';

/** All statuses in the order of the tray, with what can be done with each. */
export function StatusList(props: {
  readonly statuses: readonly Status[];
  readonly order: StatusOrder;
  readonly onEdit: (status: Status) => void;
  readonly onDuplicate: (status: Status) => void;
  readonly onRemove: (status: Status) => void;
}): ReactElement {
  const { t } = useTranslation();
  const list = useRef<HTMLOListElement>(null);
  const held = useRef<HTMLElement | null>(null);
  const { statuses, order } = props;

  // A row that is put elsewhere in the page loses the focus on the way.
  useEffect(() => {
    const element = held.current;
    held.current = null;
    if (element?.isConnected === true && document.activeElement !== element) element.focus();
  }, [statuses]);

  const move = (from: number, to: number): void => {
    const { activeElement } = document;
    const status = statuses[from];
    const isMoved = status !== undefined && order.move(status, to);
    held.current = isMoved && activeElement instanceof HTMLElement ? activeElement : null;
  };
  const { drag, gripOf } = useRowDrag(list, ({ from, to }) => {
    move(from, to);
  });

  return (
    <Panel title={t('statusesPage.list')}>
      {statuses.length > 0 && <OrderNote news={order.news} onUndo={order.undo} />}
      {statuses.length === 0 ? (
        <Text>{t('statusesPage.empty')}</Text>
      ) : (
        <ol className="statuses" ref={list}>
          {statuses.map((status, index) => (
            <li
              key={status.id}
              className="status-row"
              data-dragged={drag?.from === index}
              data-drop={dropSide(drag, index)}
              onKeyDown={(event) => {
                const step = stepOf(event);
                if (step === null) return;
                event.preventDefault();
                move(index, index + step);
              }}
            >
              <StatusRow
                status={status}
                isFirst={index === 0}
                isLast={index === statuses.length - 1}
                grip={gripOf(index)}
                onMove={(step) => {
                  move(index, index + step);
                }}
                onEdit={() => {
                  props.onEdit(status);
                }}
                onDuplicate={() => {
                  props.onDuplicate(status);
                }}
                onRemove={() => {
                  props.onRemove(status);
                }}
              />
            </li>
          ))}
        </ol>
      )}
    </Panel>
  );
}

/** How to put the list in order, or what became of that, with the way back; always as high. */
function OrderNote(props: {
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

type Step = -1 | 1;

function stepOf(event: KeyboardEvent): Step | null {
  if (!event.altKey || event.ctrlKey || event.metaKey) return null;
  if (event.key === 'ArrowUp') return -1;
  return event.key === 'ArrowDown' ? 1 : null;
}

/** On which side of a row the one under way would land; undefined if elsewhere. */
function dropSide(drag: RowDrag | null, index: number): 'above' | 'below' | undefined {
  if (drag === null || drag.to === drag.from || index !== drag.to) return undefined;
  return drag.to < drag.from ? 'above' : 'below';
}
