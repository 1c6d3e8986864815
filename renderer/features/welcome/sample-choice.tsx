import { Button, Text } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient, type Failure } from '../../bridge/client.ts';
import { FailureText, Notice, Panel } from '../../ui/page-blocks.tsx';

type Step =
  | { readonly kind: 'idle' }
  | { readonly kind: 'starting' }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** Starts the sample workplace; the page changes when its accounts appear. */
export function SampleChoice(props: { readonly onDone: () => void }): ReactElement {
  const { t } = useTranslation();
  const client = useClient();
  const [step, setStep] = useState<Step>({ kind: 'idle' });

  const start = async (): Promise<void> => {
    if (step.kind === 'starting') return;
    setStep({ kind: 'starting' });
    const answer = await client.ask('startSample', {});
    if (!answer.ok) {
      setStep({ kind: 'failed', failure: answer.failure });
      return;
    }
    await client.reload();
    setStep({ kind: 'idle' });
    props.onDone();
  };

  return (
    <Panel
      title={t('welcome.sampleHeading')}
      note={step.kind === 'starting' ? t('welcome.sampleStarting') : null}
    >
      <div className="empty">
        <Text size="sm">{t('welcome.sampleText')}</Text>
        <Button aria-disabled={step.kind === 'starting'} onClick={() => void start()}>
          {t('welcome.sample')}
        </Button>
        {step.kind === 'failed' && (
          <Notice tone="problem">
            <Text size="sm">
              <FailureText failure={step.failure} />
            </Text>
          </Notice>
        )}
      </div>
    </Panel>
  );
}
