import { NativeSelect } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../bridge/client.ts';
import { pickedUnits, toSeconds, unitOf, type PickedUnit } from '../../lib/rule-words.ts';
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

const mostSeconds = 366 * 86_400;

/** A length of time: a number and its unit. */
export function LengthField(props: {
  readonly label: string;
  readonly seconds: number;
  /** The least length, in seconds. */
  readonly least: number;
  readonly onCommit: (seconds: number) => Promise<Failure | null>;
}): ReactElement {
  const { t } = useTranslation();
  const { label, seconds, least, onCommit } = props;
  const [picked, setPicked] = useState<PickedUnit | null>(null);
  const unit = picked !== null && seconds % toSeconds(1, picked) === 0 ? picked : unitOf(seconds);
  const count = seconds / toSeconds(1, unit);
  return (
    <div className="length">
      <NumberField
        label={label}
        value={count}
        least={least}
        most={Math.floor(mostSeconds / toSeconds(1, unit))}
        onCommit={(number) => {
          // Sixty seconds stay seconds while they are typed.
          setPicked(unit);
          return onCommit(toSeconds(number, unit));
        }}
      />
      <NativeSelect
        aria-label={t('automationPage.unitOf', { label })}
        value={unit}
        data={pickedUnits.map((value) => ({ value, label: t(`automationPage.units.${value}`) }))}
        onChange={(event) => {
          const next = pickedUnits.find((each) => each === event.currentTarget.value) ?? unit;
          setPicked(next);
          void onCommit(Math.min(toSeconds(count, next), mostSeconds));
        }}
      />
    </div>
  );
}
