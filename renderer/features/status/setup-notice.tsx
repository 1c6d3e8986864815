import { Button, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useAppState, useClient } from '../../bridge/client-context.ts';
import { focusHeading } from '../../ui/focus-heading.ts';
import { Notice } from '../../ui/notice.tsx';

/** Says that the first set-up was left before its end, until it is finished or given up. */
export function SetupNotice(): ReactElement | null {
  const { t } = useTranslation();
  const client = useClient();
  const { setup } = useAppState();
  if (setup === null) return null;

  const giveUp = async (): Promise<void> => {
    const answer = await client.ask('saveGeneral', { changes: { setup: null } });
    if (answer.ok) focusHeading();
  };
  return (
    <Notice
      tone="hint"
      action={
        <>
          <Button onClick={() => void client.ask('open', { page: 'welcome' })}>
            {t('setup.resume')}
          </Button>
          <Button variant="default" onClick={() => void giveUp()}>
            {t('setup.notNow')}
          </Button>
        </>
      }
    >
      <Text fw={600}>{t('setup.notFinished')}</Text>
      <Text size="sm">{t(`setup.due.${setup}`)}</Text>
    </Notice>
  );
}
