import { useEffect, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PresenceView } from '../../../electron/contract/views/status-view.ts';
import { minuteMs } from '../../../electron/contract/time.ts';

type Break = NonNullable<PresenceView['break']>;

const size = 56;
const width = 5;
const radius = (size - width) / 2;
const length = 2 * Math.PI * radius;
/** How often it is drawn anew, in ms; a minute is what it counts in. */
const beatMs = 5000;

/** How much of a break is left, as a ring that empties; what goes beyond is said in words. */
export function BreakRing(props: { readonly taken: Break }): ReactElement {
  const { t } = useTranslation();
  const [now, setNow] = useState(Date.now);
  const { allowedMs, endsAt } = props.taken;

  useEffect(() => {
    const timer = window.setInterval(() => {
      if (document.visibilityState === 'visible') setNow(Date.now());
    }, beatMs);
    return () => {
      window.clearInterval(timer);
    };
  }, []);

  const leftMs = Date.parse(endsAt) - now;
  const isOver = leftMs < 0;
  const minutes = Math.ceil(Math.abs(leftMs) / minuteMs);
  const share = Math.min(1, Math.max(0, leftMs / allowedMs));
  const middle = size / 2;
  return (
    <div
      className="break-ring"
      role="timer"
      aria-label={t(isOver ? 'breakRing.over' : 'breakRing.left', { count: minutes })}
      data-over={isOver}
    >
      <svg
        width={size}
        height={size}
        viewBox={`0 0 ${String(size)} ${String(size)}`}
        aria-hidden="true"
      >
        <circle className="break-track" cx={middle} cy={middle} r={radius} strokeWidth={width} />
        <circle
          className="break-rest"
          cx={middle}
          cy={middle}
          r={radius}
          strokeWidth={width}
          strokeDasharray={length}
          strokeDashoffset={length * (1 - share)}
          transform={`rotate(-90 ${String(middle)} ${String(middle)})`}
        />
      </svg>
      <span aria-hidden="true">
        {isOver ? '+' : ''}
        {minutes}
      </span>
    </div>
  );
}
