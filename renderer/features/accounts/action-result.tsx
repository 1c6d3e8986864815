import { Button, CloseButton, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../bridge/client.ts';
import { FailureText, Notice } from '../../ui/page-blocks.tsx';
import { focusHeading } from '../../ui/focus.ts';
import { mayStoreWeakly, SetupFailed } from '../../ui/setup-failed.tsx';
import { FindingText } from '../../account-setup/account-news.tsx';
import type { AccountActions } from './use-account-actions.ts';

/** How far a test or a sign-in has got, and what came of it. */
export function ActionResult(props: {
  readonly actions: AccountActions;
  readonly onRenew: () => void;
}): ReactElement | null {
  const { t } = useTranslation();
  const { actions } = props;
  const { state } = actions;
  switch (state.kind) {
    case 'idle':
      return null;
    case 'testing':
      return (
        <Text size="sm" role="status">
          {t('accountsPage.testing')}
        </Text>
      );
    case 'in-browser':
      return (
        <div className="account-waiting">
          <Text size="sm" role="status">
            {t('accountsPage.inBrowser')}
          </Text>
          <Button variant="default" size="compact-sm" onClick={actions.cancelSignIn}>
            {t('accountsPage.cancel')}
          </Button>
        </div>
      );
    case 'found':
      return (
        <Notice tone="good" action={<Close actions={actions} />}>
          <FindingText finding={state.finding} />
        </Notice>
      );
    case 'test-failed':
      return (
        <Notice tone="problem" action={<Close actions={actions} />}>
          <Text size="sm">
            <FailureText failure={state.failure} />
          </Text>
        </Notice>
      );
    case 'sign-in-failed':
      return <SignInFailed failure={state.failure} actions={actions} onRenew={props.onRenew} />;
  }
}

function SignInFailed(props: {
  readonly failure: Failure;
  readonly actions: AccountActions;
  readonly onRenew: () => void;
}): ReactElement {
  const { t } = useTranslation();
  const { failure, actions } = props;
  if (mayStoreWeakly(failure)) {
    return (
      <SetupFailed
        title={t('accountsPage.notConnected')}
        failure={failure}
        onStoreWeakly={() => void actions.signIn(true)}
      />
    );
  }
  return (
    <Notice tone="problem" action={<Close actions={actions} />}>
      <Text size="sm">
        <FailureText failure={failure} />
      </Text>
      <Button variant="default" mt={8} onClick={props.onRenew}>
        {t('accountsPage.type')}
      </Button>
    </Notice>
  );
}

function Close(props: { readonly actions: AccountActions }): ReactElement {
  const { t } = useTranslation();
  return (
    <CloseButton
      aria-label={t('failure.close')}
      onClick={() => {
        props.actions.clear();
        focusHeading();
      }}
    />
  );
}
