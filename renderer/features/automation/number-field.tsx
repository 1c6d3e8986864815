import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../bridge/failure.ts';
import { CommitField } from '../../ui/commit-field.tsx';
import { readNumber } from '../../lib/read-number.ts';

/** A whole number within limits. */
export function NumberField(props: {
  readonly label: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly onCommit: (value: number) => Promise<Failure | null>;
}): ReactElement {
  const { t } = useTranslation();
  const { label, value, least, most, onCommit } = props;
  return (
    <CommitField
      className="number"
      label={label}
      inputMode="numeric"
      value={String(value)}
      read={(text) => {
        const number = readNumber(text, least, most);
        if (number !== null) return { ok: true, value: number };
        return { ok: false, problem: t('automationPage.badNumber', { least, most }) };
      }}
      onCommit={onCommit}
    />
  );
}
