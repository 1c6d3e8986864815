import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommandOutput } from '../../electron/contract/commands/commands.ts';
import { useAppState } from '../bridge/client.ts';
import { useLocale } from '../i18n/use-instant-format.ts';

/** A call to a vendor that came to its end. */
export type Call = CommandOutput<'attempts'>[number];

/** When a call was, and what and how it went. */
export interface CallWords {
  time(call: Call): string;
  text(call: Call): string;
}

/** Says calls in the app's language, with the names of the statuses. */
export function useCallWords(): CallWords {
  const { t } = useTranslation();
  const locale = useLocale();
  const { choices } = useAppState();
  const statuses = choices.kind === 'ready' ? choices.value : null;
  return useMemo(() => {
    const format = new Intl.DateTimeFormat(locale, { timeStyle: 'medium' });
    const nameOf = (id: string): string => statuses?.find((each) => each.id === id)?.name ?? id;
    return {
      time: ({ at }) => format.format(at),
      text: ({ status, outcome, latencyMs, detail }) =>
        [
          status === null ? t('calls.read') : nameOf(status),
          t(`calls.outcome.${outcome}`),
          t('calls.took', { ms: Math.round(latencyMs) }),
          ...(detail === null ? [] : [detail]),
        ].join(' · '),
    };
  }, [t, locale, statuses]);
}
