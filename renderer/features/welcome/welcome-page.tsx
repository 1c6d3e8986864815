import { Button, Text, Title } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useAppState } from '../../bridge/client-context.ts';
import { ImportChoice } from './import-choice.tsx';
import { SampleChoice } from './sample-choice.tsx';

/** The first start: look around without an account, or bring one's own. */
export function WelcomePage(props: { readonly onDone: () => void }): ReactElement {
  const { t } = useTranslation();
  const { view } = useAppState();
  const canLeave = view.kind === 'ready' && view.value.accounts.length > 0;
  return (
    <>
      <div>
        <Title order={1} size="h2">
          {t('welcome.heading')}
        </Title>
        <Text mt={4}>{t('welcome.lead')}</Text>
      </div>
      {canLeave && (
        <div>
          <Button variant="default" onClick={props.onDone}>
            {t('welcome.back')}
          </Button>
        </div>
      )}
      <SampleChoice onDone={props.onDone} />
      <ImportChoice onDone={props.onDone} />
    </>
  );
}
