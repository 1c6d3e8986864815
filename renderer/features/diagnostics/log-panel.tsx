import { Button, Text } from '@mantine/core';
import { type ReactElement, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LoadingBlock, Panel } from '../../ui/page-blocks.tsx';
import { useCallWords, type CallWords, type Call } from '../../ui/use-call-words.ts';
import { useCopy } from './use-copy.ts';
import { useDebouncedValue } from '@mantine/hooks';
import { useAppState, useClient } from '../../bridge/client.ts';

/** A call to an account of this name. */
interface LogLine {
  readonly account: string;
  readonly call: Call;
}

/** Several changes within this time are read together, in ms. */
const debounceMs = 300;
const most = 100;

/** The latest calls of all accounts since the start, the newest first; null until they are read. */
function useLog(): readonly LogLine[] | null {
  const client = useClient();
  const { view } = useAppState();
  const [lines, setLines] = useState<readonly LogLine[] | null>(null);
  const isReady = view.kind === 'ready';
  const [accounts] = useDebouncedValue(isReady ? view.value.accounts : null, debounceMs);

  useEffect(() => {
    if (accounts === null) return undefined;
    let isWanted = true;
    const read = async (): Promise<void> => {
      const read = accounts.map(async ({ id, name }) => {
        const answer = await client.ask('attempts', { account: id });
        return answer.ok ? answer.value.map((call) => ({ account: name, call })) : [];
      });
      const all = (await Promise.all(read)).flat();
      if (isWanted) setLines(all.toSorted((a, b) => b.call.at - a.call.at).slice(0, most));
    };
    void read();
    return () => {
      isWanted = false;
    };
  }, [client, accounts]);

  return lines;
}

const skeletonHeight = 120;

function lineText({ account, call }: LogLine, words: CallWords): string {
  return `${words.time(call)}  ${account}: ${words.text(call)}`;
}

/** What was sent and read since the start and how it went, to be looked through and copied. */
export function LogPanel(): ReactElement {
  const { t } = useTranslation();
  const words = useCallWords();
  const lines = useLog();
  const [copied, copy] = useCopy();
  if (lines === null) return <LoadingBlock height={skeletonHeight} />;
  return (
    <Panel title={t('diagnostics.log.heading')}>
      {lines.length === 0 ? (
        <Text>{t('calls.none')}</Text>
      ) : (
        <>
          <div
            className="log"
            role="group"
            aria-label={t('diagnostics.log.heading')}
            // It takes the focus, so that the keys scroll it.
            tabIndex={0}
          >
            <ol>
              {lines.map((line) => (
                <li key={`${line.account} ${String(line.call.at)} ${line.call.what}`} dir="auto">
                  {lineText(line, words)}
                </li>
              ))}
            </ol>
          </div>
          <div className="actions">
            <Button
              variant="default"
              onClick={() => {
                copy(`${lines.map((line) => lineText(line, words)).join('\n')}\n`);
              }}
            >
              {t('diagnostics.log.copy')}
            </Button>
            <Text component="span" role="status" fw={600}>
              {copied !== null && t(`diagnostics.${copied}`)}
            </Text>
          </div>
        </>
      )}
    </Panel>
  );
}
