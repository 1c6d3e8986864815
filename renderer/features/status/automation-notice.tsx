import { Button, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { StatusView } from '../../../electron/contract/views.ts';
import { useClient } from '../../bridge/client-context.ts';
import { useInstantFormat } from '../../i18n/use-instant-format.ts';
import { focusHeading } from '../../ui/focus-heading.ts';
import { Notice } from '../../ui/notice.tsx';

/** Says that nothing changes by itself at present, and offers to go on. */
export function AutomationNotice(props: {
  readonly automation: StatusView['automation'];
  readonly at: number;
}): ReactElement | null {
  const { t } = useTranslation();
  const client = useClient();
  const format = useInstantFormat();
  const { paused, until, flapping } = props.automation;
  if (!paused && !flapping) return null;

  const resume = async (): Promise<void> => {
    if (await client.act('resume', {})) focusHeading();
  };
  const pausedText =
    until === null
      ? t('automation.paused')
      : t('automation.pausedUntil', { time: format(until, props.at) });
  return (
    <Notice
      tone="attention"
      action={
        <Button variant="default" onClick={() => void resume()}>
          {t('automation.resume')}
        </Button>
      }
    >
      <Text size="sm">{flapping ? t('automation.flapping') : pausedText}</Text>
    </Notice>
  );
}
