import { Button, CloseButton, Text } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../bridge/client.ts';
import { FailureText, Notice } from './page-blocks.tsx';
import { focusHeading } from './focus.ts';

/** Says what became of a change until it is closed, with the way back where there is one. */
export function ChangeNotice(props: {
  /** Why it did not work; null where it did. */
  readonly failure: Failure | null;
  /** Null where nothing can be undone. */
  readonly onUndo: (() => void) | null;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}): ReactElement {
  const { t } = useTranslation();
  return (
    <Notice
      tone={props.failure === null ? 'good' : 'problem'}
      action={
        <>
          {props.onUndo !== null && (
            <Button variant="default" onClick={props.onUndo}>
              {t('present.undo')}
            </Button>
          )}
          <CloseButton
            aria-label={t('failure.close')}
            onClick={() => {
              props.onClose();
              focusHeading();
            }}
          />
        </>
      }
    >
      {props.children}
      {props.failure !== null && (
        <Text size="sm">
          <FailureText failure={props.failure} />
        </Text>
      )}
    </Notice>
  );
}
