import { Text } from '@mantine/core';
import { type ReactElement, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { KindMark } from '../../ui/kind-mark.tsx';
import type { Total, Allowances } from './totals.ts';
import { useHistoryFormat } from './use-history-format.ts';
import { useAppState } from '../../bridge/client.ts';
import { minuteMs } from '../../../electron/contract/time.ts';

/** What the statuses of now allow; what was allowed earlier is not recorded. */
export function useAllowances(): Allowances {
  const { choices } = useAppState();
  return useMemo(() => {
    const known = choices.kind === 'ready' ? choices.value : [];
    return new Map(
      known.flatMap(({ id, minutes }) => (minutes === null ? [] : [[id, minutes * minuteMs]])),
    );
  }, [choices]);
}

/** How a break stands to what it allows; lengths are ms. */
interface Allowance {
  /** What it allows each time. */
  readonly eachMs: number;
  /** What it allowed for all the times it was taken. */
  readonly allowedMs: number;
  /** What was taken of that; what one time left over is no credit for another. */
  readonly usedMs: number;
  readonly leftMs: number;
  /** What was taken beyond it. */
  readonly overMs: number;
}

/** How a total stands to its allowance; null where there is none. */
export function allowanceOf({ allowedMs, times, lengthMs, overMs }: Total): Allowance | null {
  if (allowedMs === null) return null;
  const all = allowedMs * times;
  const usedMs = lengthMs - overMs;
  return { eachMs: allowedMs, allowedMs: all, usedMs, leftMs: Math.max(0, all - usedMs), overMs };
}

const markSize = 18;

/** How long each status showed, the longest first, and how breaks stand to what they allow. */
export function TotalList(props: { readonly totals: readonly Total[] }): ReactElement {
  const { t } = useTranslation();
  const format = useHistoryFormat();
  const longest = Math.max(1, ...props.totals.map(({ lengthMs }) => lengthMs));
  return (
    <ul className="totals">
      {props.totals.map((total) => (
        <li key={total.status} className="total">
          <KindMark kind={total.kind} size={markSize} />
          <div className="total-body">
            <div className="total-line">
              <Text component="span" fw={600} dir="auto">
                {total.name}
              </Text>
              <span>{format.duration(total.lengthMs)}</span>
              <Text component="span" size="sm" c="dimmed">
                {t('history.times', { count: total.times, shown: format.number(total.times) })}
              </Text>
            </div>
            <div className="total-bar" aria-hidden="true">
              <span
                className="segment"
                data-kind={total.kind}
                style={{ width: `${(total.lengthMs / longest) * 100}%` }}
              />
            </div>
            <AllowanceLine total={total} />
          </div>
        </li>
      ))}
    </ul>
  );
}

/** What a break allowed and what was taken, in words and as a bar; nothing where nothing is allowed. */
function AllowanceLine({ total }: { readonly total: Total }): ReactElement | null {
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
