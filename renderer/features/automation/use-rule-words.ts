import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Kind } from '../../../electron/contract/settings/kind.ts';
import { nameOf } from '../../../electron/contract/name-of.ts';
import type { Status } from '../../../electron/contract/settings/status.ts';
import { partsOf } from './length-units.ts';
import { useRuleDesk } from './rule-desk.ts';

/** The words that sentences about rules are made of. */
export interface RuleWords {
  readonly t: TFunction;
  status(id: string): string;
  /** `30 seconds`, `1 hour, 5 minutes`. */
  length(seconds: number): string;
  /** `Available or Busy`. */
  kinds(kinds: readonly Kind[]): string;
}

/** Makes the words of one language. */
export function createRuleWords(
  t: TFunction,
  language: string,
  statuses: readonly Status[],
): RuleWords {
  const either = new Intl.ListFormat(language, { type: 'disjunction' });
  const parts = new Intl.ListFormat(language, { type: 'unit', style: 'long' });
  return {
    t,
    status: (id) => nameOf(statuses, id),
    length: (seconds) =>
      parts.format(
        partsOf(seconds).map(({ unit, count }) => t(`automationPage.length.${unit}`, { count })),
      ),
    kinds: (kinds) => either.format(kinds.map((kind) => t(`kind.${kind}`, { ns: 'shared' }))),
  };
}

/** The words of the app's language; others once the language or a status changes. */
export function useRuleWords(): RuleWords {
  const { t, i18n } = useTranslation();
  const { statuses } = useRuleDesk();
  const { language } = i18n;
  return useMemo(() => createRuleWords(t, language, statuses), [t, language, statuses]);
}
