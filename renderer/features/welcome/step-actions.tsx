import { Button } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** What ends a step of the first start: its own button, the way back, and going on some other time. */
export function StepActions(props: {
  readonly children: ReactNode;
  readonly onBack: () => void;
  readonly onLater: () => void;
}): ReactElement {
  const { t } = useTranslation();
  return (
    <div className="actions">
      {props.children}
      <Button variant="default" onClick={props.onBack}>
        {t('setup.back')}
      </Button>
      <Button variant="default" onClick={props.onLater}>
        {t('setup.later')}
      </Button>
    </div>
  );
}
