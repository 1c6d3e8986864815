import { UnstyledButton } from '@mantine/core';
import {
  ArrowDown,
  ArrowUp,
  Copy,
  GripVertical,
  Pencil,
  Trash2,
  type LucideIcon,
} from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Status } from '../../../electron/contract/settings/status.ts';
import { StatusMark } from '../../ui/status-mark.tsx';
import { minutesText } from '../../lib/ending-choice.ts';
import { hotkeyText } from '../../ui/hotkey-text.ts';
import type { GripEvents } from './use-row-drag.ts';

const markSize = 20;
const iconSize = 16;

/** One status of the list. */
export function StatusRow(props: {
  readonly status: Status;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly grip: GripEvents;
  readonly onMove: (step: -1 | 1) => void;
  readonly onEdit: () => void;
  readonly onDuplicate: () => void;
  readonly onRemove: () => void;
}): ReactElement {
  const { t } = useTranslation();
  const { t: shared } = useTranslation('shared');
  const { name, kind, minutes, hotkey } = props.status;
  const notes = [
    ...(shared(`kind.${kind}`) === name ? [] : [shared(`kind.${kind}`)]),
    ...(minutes === undefined ? [] : [minutesText(minutes, t)]),
    ...(hotkey === undefined ? [] : [hotkeyText(hotkey, navigator.userAgent.includes('Mac'))]),
  ];
  return (
    <>
      {/* For the pointer alone: the buttons and the keys do the same. */}
      <span
        className="status-grip"
        title={t('statusesPage.grip')}
        aria-hidden="true"
        {...props.grip}
      >
        <GripVertical size={iconSize} />
      </span>
      <StatusMark status={props.status} size={markSize} />
      <span className="status-text">
        <span className="status-name" dir="auto">
          {name}
        </span>
        <span className="status-notes">
          {notes.map((note) => (
            <span key={note}>{note}</span>
          ))}
        </span>
      </span>
      <span className="status-buttons">
        <IconButton
          icon={ArrowUp}
          label={t('statusesPage.upOf', { name })}
          shortcut="Alt+ArrowUp"
          isOff={props.isFirst}
          onClick={() => {
            props.onMove(-1);
          }}
        />
        <IconButton
          icon={ArrowDown}
          label={t('statusesPage.downOf', { name })}
          shortcut="Alt+ArrowDown"
          isOff={props.isLast}
          onClick={() => {
            props.onMove(1);
          }}
        />
        <IconButton
          icon={Pencil}
          label={t('statusesPage.editOf', { name })}
          onClick={props.onEdit}
        />
        <IconButton
          icon={Copy}
          label={t('statusesPage.duplicateOf', { name })}
          onClick={props.onDuplicate}
        />
        <IconButton
          icon={Trash2}
          label={t('statusesPage.removeOf', { name })}
          onClick={props.onRemove}
        />
      </span>
    </>
  );
}

/** A button that is only its icon; one that is off keeps the focus. */
function IconButton(props: {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly shortcut?: string;
  readonly isOff?: boolean;
  readonly onClick: () => void;
}): ReactElement {
  const { icon: Icon, label, shortcut, isOff = false } = props;
  return (
    <UnstyledButton
      className="icon-button"
      title={label}
      aria-label={label}
      aria-keyshortcuts={shortcut}
      aria-disabled={isOff}
      onClick={() => {
        if (!isOff) props.onClick();
      }}
    >
      <Icon size={iconSize} aria-hidden="true" />
    </UnstyledButton>
  );
}
