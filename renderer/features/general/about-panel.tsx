import { Button, Text } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommandOutput } from '../../../electron/contract/commands.ts';
import { useClient } from '../../bridge/client-context.ts';
import type { Failure } from '../../bridge/failure.ts';
import { FailureText } from '../../ui/failure-text.tsx';
import { Panel } from '../../ui/panel.tsx';

/** What runs, and where its files lie. */
export function AboutPanel(props: { readonly about: CommandOutput<'about'> }): ReactElement {
  const { t } = useTranslation();
  const client = useClient();
  const [failure, setFailure] = useState<Failure | null>(null);
  const { version, electron, dataFolder } = props.about;

  const show = async (): Promise<void> => {
    const answer = await client.ask('openDataFolder', {});
    setFailure(answer.ok ? null : answer.failure);
  };
  return (
    <Panel title={t('general.about')}>
      <Text>{t('general.version', { version, electron })}</Text>
      <Text size="sm" mt={8}>
        {t('general.folder')}
      </Text>
      <Text size="sm" dir="ltr" className="data-folder">
        {dataFolder}
      </Text>
      <div className="actions">
        <Button variant="default" onClick={() => void show()}>
          {t('general.openFolder')}
        </Button>
      </div>
      <Text component="div" role="status" fw={600}>
        {failure !== null && <FailureText failure={failure} />}
      </Text>
    </Panel>
  );
}
