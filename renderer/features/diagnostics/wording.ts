import type { TFunction } from 'i18next';

/** What words are made with. */
export interface Wording {
  readonly t: TFunction;
  /** An instant, epoch ms, with its date where that is not the day of `now`. */
  instant(at: number, now: number): string;
  duration(ms: number): string;
}
