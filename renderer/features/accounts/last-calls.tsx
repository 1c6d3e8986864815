import { Text } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommandOutput } from '../../../electron/contract/commands.ts';
import { useAppState, useClient } from '../../bridge/client-context.ts';
import type { Failure } from '../../bridge/failure.ts';
import { chooseLocale } from '../../i18n/choose-locale.ts';
import { FailureText } from '../../ui/failure-text.tsx';

type Calls = CommandOutput<'attempts'>;

const most = 10;

/** The latest calls to the vendor, the last one first; asked for when it is opened. */
export function LastCalls(props: {
  readonly account: string;
  readonly name: string;
}): ReactElement {
  const { t } = useTranslation();
  const client = useClient();
  const [calls, setCalls] = useState<Calls | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);

  const load = async (): Promise<void> => {
    const answer = await client.ask('attempts', { account: props.account });
    setFailure(answer.ok ? null : answer.failure);
    if (answer.ok) setCalls(answer.value.toReversed().slice(0, most));
  };
  return (
    <details
      className="account-more"
      onToggle={(event) => {
        if (event.currentTarget.open) void load();
      }}
    >
      <summary aria-label={t('calls.headingOf', { name: props.name })}>
        {t('calls.heading')}
      </summary>
      {failure !== null && (
        <Text size="sm">
          <FailureText failure={failure} />
        </Text>
      )}
      {calls?.length === 0 && <Text size="sm">{t('calls.none')}</Text>}
      {calls !== null && calls.length > 0 && <CallList calls={calls} />}
    </details>
  );
}

function CallList(props: { readonly calls: Calls }): ReactElement {
  const { t, i18n } = useTranslation();
  const { choices } = useAppState();
  const nameOf = (id: string): string =>
    (choices.kind === 'ready' ? choices.value : []).find((choice) => choice.id === id)?.name ?? id;
  const time = new Intl.DateTimeFormat(chooseLocale(i18n.language, navigator.languages), {
    timeStyle: 'medium',
  });
  return (
    <ol className="calls">
      {props.calls.map(({ at, what, status, outcome, latencyMs, detail }) => (
        <li key={`${String(at)} ${what}`}>
          <Text size="sm" component="span">
            {time.format(at)}
          </Text>
          <Text size="sm" component="span" dir="auto">
            {[
              status === null ? t('calls.read') : nameOf(status),
              t(`calls.outcome.${outcome}`),
              t('calls.took', { ms: Math.round(latencyMs) }),
              ...(detail === null ? [] : [detail]),
            ].join(' · ')}
          </Text>
        </li>
      ))}
    </ol>
  );
}
