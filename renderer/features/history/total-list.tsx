import { Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { KindMark } from '../../ui/kind-mark.tsx';
import { AllowanceLine } from './allowance-line.tsx';
import type { Total } from './totals.ts';
import { useHistoryFormat } from './use-history-format.ts';

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
