import { Text } from '@mantine/core';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Status } from '../../../electron/contract/status.ts';
import { Panel } from '../../ui/panel.tsx';
import { moved } from './move.ts';
import { StatusRow } from './status-row.tsx';

type Step = -1 | 1;

function stepOf(event: KeyboardEvent): Step | null {
  if (!event.altKey || event.ctrlKey || event.metaKey) return null;
  if (event.key === 'ArrowUp') return -1;
  return event.key === 'ArrowDown' ? 1 : null;
}

/** All statuses in the order of the tray, with what can be done with each. */
export function StatusList(props: {
  readonly statuses: readonly Status[];
  readonly onOrder: (ids: readonly string[]) => void;
  readonly onEdit: (status: Status) => void;
  readonly onDuplicate: (status: Status) => void;
  readonly onRemove: (status: Status) => void;
}): ReactElement {
  const { t } = useTranslation();
  const list = useRef<HTMLOListElement>(null);
  const held = useRef<HTMLElement | null>(null);
  const [said, setSaid] = useState('');
  const ids = props.statuses.map(({ id }) => id);

  // A row that is put elsewhere in the page loses the focus on the way.
  useEffect(() => {
    const element = held.current;
    held.current = null;
    if (element?.isConnected === true && document.activeElement !== element) element.focus();
  }, [props.statuses]);

  const move = ({ id, name }: Status, step: Step): void => {
    const next = moved(ids, id, step);
    if (next === null) return;
    const { activeElement } = document;
    held.current = activeElement instanceof HTMLElement ? activeElement : null;
    setSaid(t('statusesPage.movedTo', { name, place: next.indexOf(id) + 1, all: next.length }));
    props.onOrder(next);
  };

  return (
    <Panel title={t('statusesPage.list')} note={said === '' ? t('statusesPage.hint') : said}>
      {props.statuses.length === 0 ? (
        <Text>{t('statusesPage.empty')}</Text>
      ) : (
        <ol className="statuses" ref={list}>
          {props.statuses.map((status, index) => (
            <li
              key={status.id}
              className="status-row"
              onKeyDown={(event) => {
                const step = stepOf(event);
                if (step === null) return;
                event.preventDefault();
                move(status, step);
              }}
            >
              <StatusRow
                status={status}
                isFirst={index === 0}
                isLast={index === ids.length - 1}
                onMove={(step) => {
                  move(status, step);
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
