import { useEffect, useState, type KeyboardEvent, type ReactElement, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { StatusChoice } from '../../../electron/contract/views/status-view.ts';
import { Kbd, UnstyledButton } from '@mantine/core';
import { StatusMark } from '../../ui/status-mark.tsx';
import { minutesText } from '../../lib/ending-choice.ts';
import { hotkeyText, isMac } from '../../ui/hotkey-text.ts';

const markSize = 20;

const mostHints = 9;

/**
 * The statuses as one stop of the Tab key. Arrows only move: what a move would send to four systems
 * on its way is not what the person meant. Enter, Space or the number picks.
 */
export function StatusChoices(props: {
  readonly choices: readonly StatusChoice[];
  readonly picked: string | null;
  readonly group: RefObject<HTMLDivElement | null>;
  /** The status that the keyboard or the pointer is at. */
  readonly onPoint: (id: string) => void;
  readonly onPick: (id: string) => void;
}): ReactElement {
  const { t } = useTranslation();
  const { choices, picked, group, onPick } = props;
  const [focused, setFocused] = useState<string | null>(null);
  const has = (id: string | null): boolean => choices.some((choice) => choice.id === id);
  const stop = [focused, picked].find(has) ?? choices[0]?.id;

  useEffect(() => {
    // Ready for the keyboard as soon as it is open, unless the person is somewhere already.
    if (document.activeElement !== document.body) return;
    group.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true });
  }, [group]);

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const options = optionsIn(event.currentTarget);
    const hinted = /^[1-9]$/u.test(event.key) ? Number(event.key) - 1 : -1;
    const choice = choices[hinted];
    if (choice !== undefined) {
      // Or the digit would be typed into the field that the pick may lead to.
      event.preventDefault();
      options[hinted]?.focus();
      onPick(choice.id);
      return;
    }
    const index = choices.findIndex((choice) => choice.id === stop);
    const next = nextIndex(event.key, {
      index,
      count: options.length,
      columns: columnsOf(options),
    });
    if (next === null) return;
    event.preventDefault();
    options[next]?.focus();
  };

  return (
    <div
      className="choices"
      role="radiogroup"
      aria-label={t('pick.heading')}
      ref={group}
      onKeyDown={onKeyDown}
    >
      {choices.map((choice, index) => (
        <StatusOption
          key={choice.id}
          choice={choice}
          hint={index < mostHints ? index + 1 : null}
          picked={choice.id === picked}
          isStop={choice.id === stop}
          onFocus={(id) => {
            setFocused(id);
            props.onPoint(id);
          }}
          onPoint={props.onPoint}
          onPick={onPick}
        />
      ))}
    </div>
  );
}

/** One status that a click sets; the number picks it while the statuses have the focus. */
function StatusOption(props: {
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

/** Where the focus is in a grid of choices that is filled row by row. */
interface GridPlace {
  readonly index: number;
  readonly count: number;
  readonly columns: number;
}

function stepOf(key: string, columns: number): number | null {
  switch (key) {
    case 'ArrowRight':
      return 1;
    case 'ArrowLeft':
      return -1;
    case 'ArrowDown':
      return columns;
    case 'ArrowUp':
      return -columns;
    default:
      return null;
  }
}

/** Where an arrow, Home or End leads to; null if the key does not move. The ends stop, nothing wraps. */
export function nextIndex(key: string, { index, count, columns }: GridPlace): number | null {
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  const step = stepOf(key, columns);
  if (step === null) return null;
  const next = index + step;
  return next < 0 || next >= count ? index : next;
}

function optionsIn(group: HTMLElement): readonly HTMLElement[] {
  return [...group.querySelectorAll<HTMLElement>('[role="radio"]')];
}

function columnsOf(options: readonly HTMLElement[]): number {
  const top = options[0]?.offsetTop;
  return options.filter((option) => option.offsetTop === top).length;
}
