import { Button, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommandInput } from '../../../electron/contract/commands/commands.ts';
import { useAppState, useClient } from '../../bridge/client.ts';
import { useInstantFormat } from '../../i18n/use-instant-format.ts';
import { Panel } from '../../ui/page-blocks.tsx';
import { minuteMs } from '../../../electron/contract/time.ts';

type Pause = CommandInput<'pause'>;

const pauses = [
  { id: 'half-hour', input: { ending: { kind: 'for', ms: 30 * minuteMs } } },
  { id: 'hour', input: { ending: { kind: 'for', ms: 60 * minuteMs } } },
  { id: 'tomorrow', input: { ending: { kind: 'end-of-day' } } },
  { id: 'open', input: {} },
] as const satisfies readonly { readonly id: string; readonly input: Pause }[];

/** Stops everything that changes the status by itself for a while, and lets it go on. */
export function PausePanel(): ReactElement {
  const { t } = useTranslation();
  const client = useClient();
  const format = useInstantFormat();
  const { view } = useAppState();
  const automation = view.kind === 'ready' ? view.value.automation : null;
  const now = view.kind === 'ready' ? view.at : 0;
  const isStopped = automation !== null && (automation.paused || automation.flapping);
  const sentence = (): string => {
    if (automation === null) return t('loading');
    const { paused, until, flapping } = automation;
    if (flapping) return t('automation.flapping');
    if (!paused) return t('automationPage.pause.none');
    return until === null
      ? t('automation.paused')
      : t('automation.pausedUntil', { time: format(until, now) });
  };
  return (
    <Panel title={t('automationPage.title.pause')}>
      <div className="rule">
        <Text role="status">{sentence()}</Text>
        <div className="rule-buttons" role="group" aria-label={t('automationPage.title.pause')}>
          {pauses.map(({ id, input }) => (
            <Button key={id} variant="default" onClick={() => void client.act('pause', input)}>
              {t(`automationPage.pause.${id}`)}
            </Button>
          ))}
          <Button
            variant="filled"
            // A button that is disabled would lose the focus under the person's hands.
            aria-disabled={!isStopped}
            {...(isStopped ? {} : { 'data-disabled': true })}
            onClick={() => {
              if (isStopped) void client.act('resume', {});
            }}
          >
            {t('automation.resume')}
          </Button>
        </div>
      </div>
    </Panel>
  );
}
