import './account-setup.css';
import { Button, Skeleton, Text } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useEffect, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountForm } from '../../electron/contract/commands/account-form.ts';
import type { JsonObject } from '../../electron/contract/json.ts';
import type { DeliveryView } from '../../electron/contract/views/status-view.ts';
import { useClient, type Failure, type Answer, type Client } from '../bridge/client.ts';
import { FailureText, Notice } from '../ui/page-blocks.tsx';
import { AccountFormPanel } from './account-form.tsx';
import type { SetupPurpose } from './setup-model.ts';
import type { Connected } from './use-account-setup.ts';
import { useLabels, type Labels } from '../forms/use-labels.ts';

/** What a form is drawn from, and filled in with where the account is stored. */
interface SetupStart {
  readonly form: AccountForm;
  readonly stored: JsonObject | null;
}

/** Asks for a vendor's form and, of a stored account, for its settings; these hold no credentials. */
export async function loadSetup(
  client: Pick<Client, 'ask'>,
  subject:
    | { readonly kind: 'new'; readonly vendor: string }
    | {
        readonly kind: Exclude<SetupPurpose, 'new'>;
        readonly account: { readonly id: string; readonly vendor: string };
      },
): Promise<Answer<SetupStart>> {
  const isNew = subject.kind === 'new';
  const vendor = isNew ? subject.vendor : subject.account.vendor;
  const form = await client.ask('accountForm', { vendor });
  if (!form.ok) return form;
  if (isNew) return { ok: true, value: { form: form.value, stored: null } };
  const { id } = subject.account;
  const settings = await client.ask('accountSettings', { account: id });
  if (!settings.ok) return settings;
  return { ok: true, value: { form: form.value, stored: settings.value.entry } };
}

/** What a form is opened for: a new account of a vendor, or a stored one. */
export type SetupSubject =
  | { readonly kind: 'new'; readonly vendor: string }
  | { readonly kind: Exclude<SetupPurpose, 'new'>; readonly account: DeliveryView };

type Loaded =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'ready'; readonly form: AccountForm; readonly stored: JsonObject | null };

function titleOf(
  subject: SetupSubject,
  { t, labels }: { readonly t: TFunction; readonly labels: Labels },
): string {
  switch (subject.kind) {
    case 'new':
      return t('accountsPage.new', { vendor: labels.vendor(subject.vendor) });
    case 'renew':
      return t('accountsPage.signInOf', { name: subject.account.name });
    case 'edit':
      return t('accountsPage.editOf', { name: subject.account.name });
  }
}

/** Asks for the vendor's form and shows it. */
export function AccountSetupPanel(props: {
  readonly subject: SetupSubject;
  readonly taken: readonly string[];
  readonly onDone: (connected: Connected) => void;
  readonly onLeave: () => void;
}): ReactElement {
  const { t } = useTranslation();
  const client = useClient();
  const labels = useLabels();
  const { subject } = props;
  const [attempt, setAttempt] = useState(0);
  const [loaded, setLoaded] = useState<Loaded>({ kind: 'loading' });

  useEffect(() => {
    let isWanted = true;
    void loadSetup(client, subject).then((answer) => {
      if (!isWanted) return;
      setLoaded(
        answer.ok
          ? { kind: 'ready', ...answer.value }
          : { kind: 'failed', failure: answer.failure },
      );
    });
    return () => {
      isWanted = false;
    };
  }, [client, subject, attempt]);

  switch (loaded.kind) {
    case 'loading':
      return <Skeleton animate={false} height={320} radius={10} aria-busy="true" />;
    case 'failed':
      return (
        <Notice
          tone="problem"
          action={
            <>
              <Button
                variant="default"
                onClick={() => {
                  setAttempt(attempt + 1);
                }}
              >
                {t('failure.retry')}
              </Button>
              <Button variant="default" onClick={props.onLeave}>
                {t('accountsPage.cancel')}
              </Button>
            </>
          }
        >
          <Text size="sm">
            <FailureText failure={loaded.failure} />
          </Text>
        </Notice>
      );
    case 'ready':
      return (
        <AccountFormPanel
          title={titleOf(subject, { t, labels })}
          purpose={subject.kind}
          form={loaded.form}
          stored={loaded.stored}
          taken={props.taken}
          onDone={props.onDone}
          onLeave={props.onLeave}
        />
      );
  }
}
