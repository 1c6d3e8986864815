import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../bridge/failure.ts';

/** What the command line calls an argument; in the window nobody typed one. */
const placeholder = /^(?:STATUS|ACCOUNT|VENDOR): /u;

/** The one line that says what went wrong; the program's own words are in the app's language already. */
export function FailureText(props: { readonly failure: Failure }): ReactElement {
  const { t } = useTranslation();
  switch (props.failure.kind) {
    case 'answered':
      return <bdi>{props.failure.error.message.replace(placeholder, '')}</bdi>;
    case 'unreachable':
      return <>{t('failure.unreachable')}</>;
  }
}
