import { Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { allowanceOf } from './allowance.ts';
import type { Total } from './totals.ts';
import { useHistoryFormat } from './use-history-format.ts';

/** What a break allowed and what was taken, in words and as a bar; nothing where nothing is allowed. */
export function AllowanceLine({ total }: { readonly total: Total }): ReactElement | null {
  const { t } = useTranslation();
  const format = useHistoryFormat();
  const allowance = allowanceOf(total);
  if (allowance === null) return null;
  const { eachMs, allowedMs, usedMs, leftMs, overMs } = allowance;
  const whole = Math.max(1, usedMs + leftMs + overMs);
  const width = (part: number): { width: string } => ({
    width: `${String((part / whole) * 100)}%`,
  });
  return (
    <>
      <div className="allowance-bar" aria-hidden="true">
        <span className="allowance-used" style={width(usedMs)} />
        <span className="allowance-left" style={width(leftMs)} />
        {overMs > 0 && <span className="allowance-over" style={width(overMs)} />}
      </div>
      <Text size="sm" className="facts" component="div">
        <span>
          {t('history.taken', {
            taken: format.duration(total.lengthMs),
            allowed: format.duration(allowedMs),
          })}
        </span>
        {total.times > 1 && (
          <span>{t('history.allowed', { length: format.duration(eachMs) })}</span>
        )}
        <span className={overMs > 0 ? 'over' : undefined}>
          {overMs > 0
            ? t('history.over', { length: format.duration(overMs) })
            : t('history.within')}
        </span>
      </Text>
    </>
  );
}
