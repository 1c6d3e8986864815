import { Kbd, UnstyledButton } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { StatusChoice } from '../../../electron/contract/views/status-view.ts';
import { StatusMark } from '../../ui/status-mark.tsx';
import { minutesText } from '../../lib/ending-choice.ts';
import { hotkeyText, isMac } from '../../ui/hotkey-text.ts';

const markSize = 20;

/** One status that a click sets; the number picks it while the statuses have the focus. */
export function StatusOption(props: {
  readonly choice: StatusChoice;
  readonly hint: number | null;
  readonly picked: boolean;
  readonly isStop: boolean;
  readonly onFocus: (id: string) => void;
  readonly onPoint: (id: string) => void;
  readonly onPick: (id: string) => void;
}): ReactElement {
  const { t } = useTranslation();
  const { choice } = props;
  const notes = [
    choice.minutes === null ? null : minutesText(choice.minutes, t),
    choice.hotkey === null ? null : hotkeyText(choice.hotkey, isMac()),
  ].filter((note) => note !== null);
  return (
    <UnstyledButton
      className="choice"
      role="radio"
      aria-checked={props.picked}
      aria-keyshortcuts={choice.hotkey ?? undefined}
      tabIndex={props.isStop ? 0 : -1}
      onFocus={() => {
        props.onFocus(choice.id);
      }}
      onPointerEnter={() => {
        props.onPoint(choice.id);
      }}
      onClick={({ detail }) => {
        // A double click would pick it again, without the message and the end that went with it.
        if (detail <= 1) props.onPick(choice.id);
      }}
    >
      <StatusMark status={choice} size={markSize} />
      <span className="choice-text">
        <span className="choice-name" dir="auto">
          {choice.name}
        </span>
        {notes.length > 0 && (
          <span className="choice-notes" aria-hidden="true">
            {notes.map((note) => (
              <span key={note}>{note}</span>
            ))}
          </span>
        )}
      </span>
      {props.hint !== null && (
        <Kbd size="xs" className="choice-hint" aria-hidden="true">
          {props.hint}
        </Kbd>
      )}
    </UnstyledButton>
  );
}
