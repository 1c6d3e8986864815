import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../bridge/client.ts';
import { fieldErrorOf } from '../../forms/field-error.ts';
import { messageLimit } from '../../lib/message-limit.ts';
import {
  readCorrection,
  startDraft,
  type CorrectionDraft,
  type CorrectionField,
  type CorrectionProblems,
  type PastTime,
  type Correction,
} from './correction-draft.ts';
import { sameJson } from '../../../electron/contract/same-json.ts';

/** What stands below a field, in the person's language. */
export type FieldTexts = Readonly<Partial<Record<CorrectionField, string>>>;

/** The form of a correction. */
export interface CorrectionForm {
  readonly draft: CorrectionDraft;
  readonly texts: FieldTexts;
  /** What is wrong with the whole. */
  readonly failure: Failure | null;
  readonly isSaving: boolean;
  readonly isChanged: boolean;
  readonly change: (part: Partial<CorrectionDraft>) => void;
  /** Stores it; the first field that is wrong, or null. */
  readonly submit: () => Promise<CorrectionField | null>;
}

/** How a failure names the fields; the command line's word for a status is in capitals. */
const fields: Readonly<Record<string, CorrectionField>> = {
  status: 'status',
  STATUS: 'status',
  from: 'from',
  to: 'to',
  note: 'note',
};

function useProblemTexts(): (draft: CorrectionDraft, problems: CorrectionProblems) => FieldTexts {
  const { t } = useTranslation();
  return (draft, { from, to, note }) => ({
    ...(from !== undefined && { from: t('history.correction.needed') }),
    ...(to !== undefined && { to: t(`history.correction.${to}`) }),
    ...(note !== undefined && {
      note: t('statusesPage.tooLong', { length: draft.note.trim().length, most: messageLimit }),
    }),
  });
}

function firstOf(texts: FieldTexts): CorrectionField | null {
  return (['status', 'from', 'to', 'note'] as const).find((field) => field in texts) ?? null;
}

/** What is typed stays until it is stored or given up. */
export function useCorrectionForm(
  start: PastTime,
  save: (correction: Correction) => Promise<Failure | null>,
  onLeave: () => void,
): CorrectionForm {
  const [begun] = useState(() => startDraft(start));
  const [draft, setDraft] = useState(begun);
  const [texts, setTexts] = useState<FieldTexts>({});
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isSaving, setSaving] = useState(false);
  const textsOf = useProblemTexts();
  const isChanged = !sameJson(draft, begun);

  const fail = (problem: Failure | null): FieldTexts => {
    const error = problem === null ? null : fieldErrorOf(problem, Object.keys(fields));
    const field = error === null ? undefined : fields[error.path];
    setFailure(field === undefined ? problem : null);
    return error === null || field === undefined ? {} : { [field]: error.message };
  };

  const submit = async (): Promise<CorrectionField | null> => {
    if (isSaving) return null;
    if (!isChanged) {
      onLeave();
      return null;
    }
    const reading = readCorrection(draft, start, messageLimit);
    if (!reading.ok) {
      const wrong = textsOf(draft, reading.problems);
      setTexts(wrong);
      return firstOf(wrong);
    }
    setSaving(true);
    const wrong = fail(await save(reading.correction));
    setSaving(false);
    setTexts(wrong);
    return firstOf(wrong);
  };

  return {
    draft,
    texts,
    failure,
    isSaving,
    isChanged,
    submit,
    change: (part) => {
      setDraft((old) => ({ ...old, ...part }));
    },
  };
}
