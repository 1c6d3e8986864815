import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { windowLine } from '../../electron/contract/commands/envelope.ts';
import type { Failure } from '../bridge/failure.ts';

/** The one line that says what went wrong; the program's own words are in the app's language already. */
export function FailureText(props: { readonly failure: Failure }): ReactElement {
  const { t } = useTranslation();
  switch (props.failure.kind) {
    case 'answered':
      return <bdi>{windowLine(props.failure.error)}</bdi>;
    case 'unreachable':
      return <>{t('failure.unreachable')}</>;
  }
}
