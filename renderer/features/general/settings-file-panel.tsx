import { Button, Text } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from '../../bridge/client-context.ts';
import type { Failure } from '../../bridge/failure.ts';
import { FailureText } from '../../ui/failure-text.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ImportNews } from './import-news.tsx';
import { useSettingsImport } from './use-settings-import.ts';

/** Takes settings in from a file, and writes them into one for another computer or a colleague. */
export function SettingsFilePanel(props: { readonly onChanged: () => void }): ReactElement {
  const { t } = useTranslation();
  const client = useClient();
  const desk = useSettingsImport(props.onChanged);
  const [isSaved, setSaved] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  const save = async (): Promise<void> => {
    setSaved(false);
    const answer = await client.ask('saveSettings', {});
    setFailure(answer.ok ? null : answer.failure);
    setSaved(answer.ok && answer.value.saved);
  };
  return (
    <Panel title={t('general.file')}>
      <Text>{t('general.fileText')}</Text>
      <div className="actions">
        <Button variant="default" onClick={desk.choose}>
          {t('general.import')}
        </Button>
        <Button variant="default" onClick={() => void save()}>
          {t('general.export')}
        </Button>
      </div>
      <Text component="div" role="status" fw={600}>
        {isSaved && t('general.exported')}
        {failure !== null && <FailureText failure={failure} />}
      </Text>
      <ImportNews desk={desk} />
    </Panel>
  );
}
