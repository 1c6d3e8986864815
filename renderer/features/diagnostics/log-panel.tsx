import { Button, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { LoadingBlock } from '../../ui/loading-block.tsx';
import { Panel } from '../../ui/panel.tsx';
import { useCallWords, type CallWords } from '../../ui/use-call-words.ts';
import { useCopy } from './use-copy.ts';
import { useLog, type LogLine } from './use-log.ts';

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
