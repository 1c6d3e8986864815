import { Text } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient, type Failure } from '../../bridge/client.ts';
import { FailureText } from '../../ui/page-blocks.tsx';
import { useCallWords, type Call } from '../../ui/use-call-words.ts';

type Calls = readonly Call[];

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
  const words = useCallWords();
  return (
    <ol className="calls">
      {props.calls.map((call) => (
        <li key={`${String(call.at)} ${call.what}`}>
          <Text size="sm" component="span">
            {words.time(call)}
          </Text>
          <Text size="sm" component="span" dir="auto">
            {words.text(call)}
          </Text>
        </li>
      ))}
    </ol>
  );
}
