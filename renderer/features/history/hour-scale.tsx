import type { ReactElement } from 'react';
import type { Span } from './local-day.ts';
import { placeIn } from './place-in.ts';
import { useHistoryFormat } from './use-history-format.ts';

const shownHours = [6, 12, 18] as const;

/** The hours under a timeline; a day of 23 or 25 hours has them where they were. */
export function HourScale({ span }: { readonly span: Span }): ReactElement {
  const format = useHistoryFormat();
  return (
    <div className="hours" aria-hidden="true">
      {shownHours.map((hour) => {
        const at = new Date(span.from).setHours(hour);
        return (
          <span key={hour} style={{ insetInlineStart: `${placeIn(span, at)}%` }}>
            {format.hour(at)}
          </span>
        );
      })}
    </div>
  );
}
