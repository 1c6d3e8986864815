import { Button, Text } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient, type Failure } from '../../bridge/client.ts';
import { FailureText, Panel } from '../../ui/page-blocks.tsx';
import { useCopy } from './use-copy.ts';

/** Copies what is on the page, and saves what support needs. */
export function SharePanel(props: { readonly text: string }): ReactElement {
  const { t } = useTranslation();
  const client = useClient();
  const [copied, copy] = useCopy();
  const [isSaved, setIsSaved] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  const save = async (): Promise<void> => {
    setIsSaved(false);
    const answer = await client.ask('saveSupport', {});
    setFailure(answer.ok ? null : answer.failure);
    setIsSaved(answer.ok && answer.value.saved);
  };

  return (
    <Panel title={t('diagnostics.share')}>
      <Text>{t('diagnostics.shareText')}</Text>
      <div className="actions">
        <Button
          variant="default"
          onClick={() => {
            setIsSaved(false);
            setFailure(null);
            copy(props.text);
          }}
        >
          {t('diagnostics.copy')}
        </Button>
        <Button variant="default" onClick={() => void save()}>
          {t('diagnostics.save')}
        </Button>
      </div>
      <Text component="div" role="status" fw={600}>
        {isSaved && t('diagnostics.saved')}
        {!isSaved && failure === null && copied !== null && t(`diagnostics.${copied}`)}
        {failure !== null && <FailureText failure={failure} />}
      </Text>
    </Panel>
  );
}
