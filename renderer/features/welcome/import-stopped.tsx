import { Button, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureText } from '../../ui/failure-text.tsx';
import { Notice } from '../../ui/notice.tsx';
import { mayStoreWeakly, type ImportProblem } from './import-step.ts';

/** Says why the file was not taken, and offers weak storage as a step of its own where that may help. */
export function ImportStopped(props: {
  readonly problem: ImportProblem;
  readonly onStoreWeakly: () => void;
}): ReactElement {
  const { t } = useTranslation();
  return (
    <Notice tone="problem">
      <Text fw={600}>{t('welcome.notImported')}</Text>
      <Text size="sm">
        <ProblemText problem={props.problem} />
      </Text>
      {mayStoreWeakly(props.problem) && (
        <>
          <Text size="sm" mt={8}>
            {t('welcome.weakText')}
          </Text>
          <Button variant="default" mt={8} onClick={props.onStoreWeakly}>
            {t('welcome.weak')}
          </Button>
        </>
      )}
    </Notice>
  );
}

function ProblemText(props: { readonly problem: ImportProblem }): ReactElement {
  const { t } = useTranslation();
  switch (props.problem.kind) {
    case 'unreadable':
      return <>{t('welcome.unreadable')}</>;
    case 'too-large':
      return <>{t('welcome.tooLarge')}</>;
    case 'failed':
      return <FailureText failure={props.problem.failure} />;
  }
}
