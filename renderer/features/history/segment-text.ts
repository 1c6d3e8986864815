import type { TFunction } from 'i18next';
import type { Corrected } from './entries.ts';
import { nameOf, type Segment } from './segments.ts';
import type { HistoryFormat } from './use-history-format.ts';

/** One part of a timeline in a sentence: what, from when to when, how long, and why or by whom. */
export function segmentText(segment: Segment, t: TFunction, format: HistoryFormat): string {
  const { from, to, name, status, corrected } = segment;
  const said = t('history.segment', {
    name: status === null ? t('history.noStatus') : name,
    from: format.time(from),
    to: format.time(to),
    length: format.duration(to - from),
  });
  const why = corrected ? t('history.correctedMark') : segment.why;
  return why === null ? said : t('history.because', { segment: said, why });
}

/** What the person said an absence was. */
export function correctionText(entry: Corrected, t: TFunction, format: HistoryFormat): string {
  const { name, status } = entry;
  return t('history.corrected', {
    name: status === null ? t('history.noStatus') : nameOf({ name, status }),
    from: format.time(entry.from),
    to: format.time(entry.to),
  });
}
