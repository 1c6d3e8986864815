import { NativeSelect, TextInput } from '@mantine/core';
import { useId, type KeyboardEvent, type ReactElement, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { endingChoices, findEndingChoice, endingText } from '../../lib/ending-choice.ts';
import { messageLimit } from '../../lib/message-limit.ts';
import { isTooLong, type PickDraft } from './pick-draft.ts';
import type { PickRefusal } from './pick-refusal.ts';

/** The endings that are typed in, by the kind of their field. */
const timeFields: Partial<Record<PickDraft['endingId'], 'time' | 'datetime-local'>> = {
  clock: 'time',
  instant: 'datetime-local',
};

/** The message and the length for the next pick; Enter goes on to the statuses. */
export function PickFields(props: {
  readonly draft: PickDraft;
  /** Those given before, the last one first. */
  readonly messages: readonly string[];
  readonly onChange: (draft: PickDraft) => void;
  readonly messageField: RefObject<HTMLInputElement | null>;
  readonly timeField: RefObject<HTMLInputElement | null>;
  readonly onEnter: () => void;
}): ReactElement {
  const { t } = useTranslation();
  const { draft, onChange, messageField, timeField } = props;
  const messagesId = useId();
  const goOn = (event: KeyboardEvent): void => {
    // While an input method is composing, Enter belongs to it.
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    props.onEnter();
  };
  const refusedAt = (at: PickRefusal['at']): string | null =>
    draft.refused?.at === at ? draft.refused.text : null;
  const { length } = draft.message.trim();
  const timeFieldType = timeFields[draft.endingId] ?? null;
  return (
    <div className="pick-fields">
      <TextInput
        className="pick-message"
        label={t('pick.message')}
        placeholder={t('pick.optional')}
        value={draft.message}
        ref={messageField}
        error={
          isTooLong(draft)
            ? t('statusesPage.tooLong', { length, most: messageLimit })
            : refusedAt('message')
        }
        list={messagesId}
        autoComplete="off"
        onChange={(event) => {
          onChange({ ...draft, message: event.currentTarget.value, refused: null });
        }}
        onKeyDown={goOn}
      />
      <datalist id={messagesId}>
        {props.messages.map((message) => (
          <option key={message} value={message} />
        ))}
      </datalist>
      <NativeSelect
        className="pick-ending"
        label={t('pick.ending')}
        value={draft.endingId}
        data={endingChoices.map((choice) => ({ value: choice.id, label: endingText(choice, t) }))}
        onChange={(event) => {
          const { id } = findEndingChoice(event.currentTarget.value);
          onChange({ ...draft, endingId: id, time: '', timeMissing: false, refused: null });
        }}
      />
      {timeFieldType !== null && (
        <TextInput
          className="pick-time"
          type={timeFieldType}
          label={t(timeFieldType === 'time' ? 'pick.time' : 'pick.instant')}
          value={draft.time}
          ref={timeField}
          error={draft.timeMissing ? t('pick.timeMissing') : refusedAt('time')}
          onChange={(event) => {
            onChange({
              ...draft,
              time: event.currentTarget.value,
              timeMissing: false,
              refused: null,
            });
          }}
          onKeyDown={goOn}
        />
      )}
    </div>
  );
}
