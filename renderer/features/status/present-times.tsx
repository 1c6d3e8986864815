import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PresenceView } from '../../../electron/contract/views.ts';
import { useInstantFormat } from '../../i18n/use-instant-format.ts';

/** Since when, until when, and what comes then; what is not known is left out. */
export function PresentTimes(props: {
  readonly presence: PresenceView;
  readonly at: number;
  readonly returnsTo: string | null;
}): ReactElement | null {
  const { t } = useTranslation();
  const format = useInstantFormat();
  const { since, until, break: taken } = props.presence;
  /** Where the status ends with its break, one of the two says it. */
  const breakFact = (): { label: string; value: string | null } => {
    if (taken === undefined) return { label: '', value: null };
    const end = format(taken.endsAt, props.at);
    const isOver = taken.overtimeMs !== null;
    const value = isOver || taken.endsAt !== until ? end : null;
    return { label: t(isOver ? 'present.breakOver' : 'present.breakUntil'), value };
  };
  const facts = [
    { label: t('present.since'), value: since === null ? null : format(since, props.at) },
    { label: t('present.until'), value: until === null ? null : format(until, props.at) },
    breakFact(),
    { label: t('present.then'), value: props.returnsTo },
  ].filter((fact) => fact.value !== null);
  if (facts.length === 0) return null;
  return (
    <dl className="present-times">
      {facts.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd dir="auto">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
