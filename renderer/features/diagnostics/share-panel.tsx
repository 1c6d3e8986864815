import { Button, Text } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from '../../bridge/client-context.ts';
import type { Failure } from '../../bridge/failure.ts';
import { FailureText } from '../../ui/failure-text.tsx';
import { Panel } from '../../ui/panel.tsx';

type Told = 'copied' | 'notCopied' | 'saved';

/** Copies what is on the page, and saves what support needs. */
export function SharePanel(props: { readonly text: string }): ReactElement {
  const { t } = useTranslation();
  const client = useClient();
  const [told, setTold] = useState<Told | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);

  const copy = async (): Promise<void> => {
    setFailure(null);
    try {
      await navigator.clipboard.writeText(props.text);
      setTold('copied');
    } catch {
      // The system's clipboard may be closed to a window without the focus.
      setTold('notCopied');
    }
  };
  const save = async (): Promise<void> => {
    setTold(null);
    const answer = await client.ask('saveSupport', {});
    setFailure(answer.ok ? null : answer.failure);
    if (answer.ok && answer.value.saved) setTold('saved');
  };

  return (
    <Panel title={t('diagnostics.share')}>
      <Text>{t('diagnostics.shareText')}</Text>
      <div className="actions">
        <Button variant="default" onClick={() => void copy()}>
          {t('diagnostics.copy')}
        </Button>
        <Button variant="default" onClick={() => void save()}>
          {t('diagnostics.save')}
        </Button>
      </div>
      <Text component="div" role="status" fw={600}>
        {told !== null && t(`diagnostics.${told}`)}
        {failure !== null && <FailureText failure={failure} />}
      </Text>
    </Panel>
  );
}
