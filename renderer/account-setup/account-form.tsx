import { Button, NativeSelect, Text, TextInput } from '@mantine/core';
import { useEffect, useRef, useState, type ReactElement, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from '../bridge/client.ts';
import { Panel } from '../ui/page-blocks.tsx';
import { useUnsaved } from '../ui/unsaved-changes.ts';
import { textAt, type FormContext } from '../forms/draft.ts';
import { FormParts } from '../forms/form-parts.tsx';
import { keptWay, moreFields, portPath, wayPath } from './setup-model.ts';
import { SetupFailed } from '../ui/setup-failed.tsx';
import { useAccountSetup, type AccountSetup, type SetupTask } from './use-account-setup.ts';
import { useLabels } from '../forms/use-labels.ts';

/** The form for an account, drawn from what the vendor's schemas say. */
export function AccountFormPanel(
  props: SetupTask & { readonly title: string; readonly onLeave: () => void },
): ReactElement {
  const { t } = useTranslation();
  const setup = useAccountSetup(props);
  const labels = useLabels();
  const [isMoreOpen, setMoreOpen] = useState(false);
  const [wanted, setWanted] = useState<{ readonly path: string } | null>(null);
  const element = useRef<HTMLFormElement>(null);
  const { draft, errors, parts, state } = setup;
  const { vendor } = props.form;
  const context: FormContext = { vendor, draft, errors, labels, change: setup.change };
  const isRunning = state.kind === 'running';
  const isEdit = props.purpose === 'edit';
  const pass = useUnsaved(setup.isChanged);

  useEffect(() => {
    element.current?.querySelector<HTMLElement>('[data-path]')?.focus();
  }, []);

  useEffect(() => {
    if (wanted === null) return;
    const field = element.current?.querySelector<HTMLElement>(
      `[data-path="${CSS.escape(wanted.path)}"]`,
    );
    field?.focus();
  }, [wanted]);

  const send = async (allowPlaintextSecrets: boolean): Promise<void> => {
    const path = await setup.send(allowPlaintextSecrets);
    if (path === null) return;
    const isInMore =
      path === portPath || moreFields(parts, draft).some((each) => each.path === path);
    if (isInMore) setMoreOpen(true);
    setWanted({ path });
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    void send(false);
  };

  return (
    <Panel title={props.title}>
      <form className="form" ref={element} noValidate onSubmit={submit}>
        <FormParts parts={parts.account} parent="" context={context} />
        <SignIn setup={setup} context={context} />
        <More setup={setup} context={context} isOpen={isMoreOpen} onToggle={setMoreOpen} />
        {state.kind === 'failed' && (
          <SetupFailed
            title={t(isEdit ? 'accountsPage.notSaved' : 'accountsPage.notConnected')}
            failure={state.failure}
            onStoreWeakly={() => void send(true)}
          />
        )}
        <div className="account-actions">
          <Button type="submit" aria-disabled={isRunning}>
            {parts.way.inBrowser
              ? t('accountsPage.connectInBrowser')
              : t(isEdit ? 'accountsPage.testAndSave' : 'accountsPage.connect')}
          </Button>
          <Leave
            setup={setup}
            onLeave={() => {
              pass(props.onLeave);
            }}
          />
        </div>
        <Text size="sm" role="status">
          {isRunning && t(state.inBrowser ? 'accountsPage.inBrowser' : 'accountsPage.connecting')}
        </Text>
      </form>
    </Panel>
  );
}

/** Leaves the form or, while the browser is waited for, only the sign-in. */
function Leave(props: {
  readonly setup: AccountSetup;
  readonly onLeave: () => void;
}): ReactElement {
  const { t } = useTranslation();
  const client = useClient();
  const { state } = props.setup;
  const leave = (): void => {
    if (state.kind === 'running' && state.inBrowser) void client.ask('cancelSignIn', {});
    else props.onLeave();
  };
  return (
    <Button variant="default" onClick={leave}>
      {t('accountsPage.cancel')}
    </Button>
  );
}

/** How to sign in, where there is more than one way, and what that takes. */
function SignIn(props: {
  readonly setup: AccountSetup;
  readonly context: FormContext;
}): ReactElement {
  const { t } = useTranslation();
  const labels = useLabels();
  const { setup, context } = props;
  const { ways, way, credentials } = setup.parts;
  const wayText = (name: string): string => {
    if (name === keptWay.name) return t('accountsPage.keepSignIn');
    return name === '' ? t('accountsPage.type') : labels.way(name);
  };
  const fields = <FormParts parts={credentials} parent={wayPath} context={context} />;
  if (ways.length < 2) return fields;
  const label = t('accountsPage.how');
  return (
    <div className="form-group" role="group" aria-label={label}>
      <NativeSelect
        label={label}
        value={way.name}
        data={ways.map(({ name }) => ({ value: name, label: wayText(name) }))}
        onChange={(event) => {
          setup.change(wayPath, event.currentTarget.value);
        }}
      />
      {credentials.length > 0 && <div className="form-inner">{fields}</div>}
    </div>
  );
}

function More(props: {
  readonly setup: AccountSetup;
  readonly context: FormContext;
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
}): ReactElement | null {
  const { t } = useTranslation();
  const { context } = props;
  const { moreOfAccount, moreOfCredentials, way } = props.setup.parts;
  if (moreOfAccount.length + moreOfCredentials.length === 0 && !way.inBrowser) return null;
  return (
    <details
      className="account-more"
      open={props.isOpen}
      onToggle={(event) => {
        props.onToggle(event.currentTarget.open);
      }}
    >
      <summary>{t('accountsPage.more')}</summary>
      <div className="form">
        <FormParts parts={moreOfAccount} parent="" context={context} />
        <FormParts parts={moreOfCredentials} parent={wayPath} context={context} />
        {way.inBrowser && (
          <TextInput
            data-path={portPath}
            label={t('accountsPage.port')}
            inputMode="numeric"
            value={textAt(context.draft, portPath)}
            error={context.errors[portPath] ?? null}
            onChange={(event) => {
              context.change(portPath, event.currentTarget.value);
            }}
          />
        )}
      </div>
    </details>
  );
}
