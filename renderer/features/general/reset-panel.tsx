import { Button, Text } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient, type Failure } from '../../bridge/client.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { FailureText, Panel } from '../../ui/page-blocks.tsx';
import { focusHeading } from '../../ui/focus.ts';

/** Begins anew, after asking. */
export function ResetPanel(props: { readonly onDone: () => void }): ReactElement {
  const { t } = useTranslation();
  const client = useClient();
  const [isAsking, setAsking] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  const reset = async (): Promise<void> => {
    setAsking(false);
    const answer = await client.ask('reset', {});
    setFailure(answer.ok ? null : answer.failure);
    if (!answer.ok) return;
    props.onDone();
    focusHeading();
  };
  return (
    <Panel title={t('general.reset')}>
      <Text>{t('general.resetText')}</Text>
      <div className="actions">
        <Button
          variant="default"
          onClick={() => {
            setAsking(true);
          }}
        >
          {t('general.resetButton')}
        </Button>
      </div>
      <Text component="div" role="status" fw={600}>
        {failure !== null && <FailureText failure={failure} />}
      </Text>
      {isAsking && (
        <ConfirmDialog
          title={t('general.resetAsk')}
          text={t('general.resetLost')}
          confirm={t('general.resetYes')}
          cancel={t('general.resetNo')}
          onConfirm={() => void reset()}
          onCancel={() => {
            setAsking(false);
          }}
        />
      )}
    </Panel>
  );
}
