import { TextInput, type TextInputProps } from '@mantine/core';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../bridge/client.ts';
import { useUnsaved } from './unsaved-changes.ts';
import { failureSentence } from './failure-sentence.ts';

/** A typed text as a value, or the sentence that says what is wrong with it. */
export type Read<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: string };

type Looks = Pick<
  TextInputProps,
  'className' | 'description' | 'inputMode' | 'placeholder' | 'type' | 'maxLength' | 'aria-label'
>;

/** So long after the last key, what is typed is taken, in ms; leaving the field or Enter is faster. */
const debounceMs = 900;

/**
 * A field whose text is stored as soon as it is valid. What is not valid stays in it, with the reason
 * below, and is not stored.
 */
export function CommitField<Value>(
  props: Looks & {
    readonly label?: string;
    /** The stored value as text. */
    readonly value: string;
    readonly read: (text: string) => Read<Value>;
    readonly onCommit: (value: Value) => Promise<Failure | null>;
    /** Taken only when the person is done with it, as where half of it would be valid too. */
    readonly waits?: boolean;
  },
): ReactElement {
  const { t } = useTranslation();
  const { value, read, onCommit, waits = false, ...looks } = props;
  const [draft, setDraft] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const timer = useRef<number | undefined>(undefined);
  useEffect(
    () => () => {
      window.clearTimeout(timer.current);
    },
    [],
  );

  const take = async (text: string, isDone: boolean): Promise<boolean> => {
    window.clearTimeout(timer.current);
    const result = read(text);
    if (!result.ok) {
      setProblem(result.problem);
      return false;
    }
    const failure = await onCommit(result.value);
    if (failure !== null) {
      setProblem(failureSentence(failure, t));
      return false;
    }
    // What was typed since then stays.
    if (isDone) setDraft((latest) => (latest === text ? null : latest));
    return true;
  };
  useUnsaved(draft !== null && draft !== value, () => take(draft ?? value, true));

  return (
    <TextInput
      {...looks}
      value={draft ?? value}
      error={problem}
      autoComplete="off"
      spellCheck={false}
      onChange={(event) => {
        const text = event.currentTarget.value;
        setDraft(text);
        setProblem(null);
        window.clearTimeout(timer.current);
        if (!waits) timer.current = window.setTimeout(() => void take(text, false), debounceMs);
      }}
      onBlur={() => {
        if (draft !== null && problem === null) void take(draft, true);
      }}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter' && draft !== null) void take(draft, true);
        if (event.key === 'Escape' && draft !== null) {
          window.clearTimeout(timer.current);
          setDraft(null);
          setProblem(null);
        }
      }}
    />
  );
}
