import './accounts.css';
import { Button, Title } from '@mantine/core';
import { Plus } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useAppState } from '../../bridge/client.ts';
import { FailureNotice, LoadFailure } from '../../ui/failure-notice.tsx';
import { focusHeading } from '../../ui/focus.ts';
import type { PageProps } from '../../ui/page-props.ts';
import { useLatest } from '../../ui/use-latest.ts';
import { AccountList } from './account-list.tsx';
import { AccountNews, type News } from '../../account-setup/account-news.tsx';
import { AccountSetupPanel, type SetupSubject } from '../../account-setup/account-setup.tsx';
import { VendorChoice } from '../../account-setup/vendor-choice.tsx';
import { LoadingBlock } from '../../ui/page-blocks.tsx';

type Step =
  | { readonly kind: 'list' }
  | { readonly kind: 'choosing' }
  | { readonly kind: 'setting-up'; readonly subject: SetupSubject };

const list: Step = { kind: 'list' };

/** The accounts: how they are, and how to add, test, sign in to, pause and remove them. */
export function AccountsPage(props: PageProps): ReactElement {
  const { t } = useTranslation();
  const [step, setStep] = useState<Step>(list);
  const [news, setNews] = useState<News | null>(null);
  const latest = useLatest(step);
  const add = (): void => {
    setNews(null);
    setStep({ kind: 'choosing' });
  };
  const finish = (next: News | null): void => {
    setNews(next);
    setStep(list);
    focusHeading();
  };
  return (
    <>
      <div className="accounts-heading">
        <Title order={1} size="h3" tabIndex={-1}>
          {t('accounts.heading')}
        </Title>
        {step.kind === 'list' && (
          <Button leftSection={<Plus size={16} aria-hidden="true" />} onClick={add}>
            {t('accountsPage.add')}
          </Button>
        )}
      </div>
      <FailureNotice />
      {news !== null && (
        <AccountNews
          news={news}
          onClose={() => {
            setNews(null);
          }}
        />
      )}
      {step.kind === 'choosing' && (
        <VendorChoice
          onChoose={(vendor) => {
            setStep({ kind: 'setting-up', subject: { kind: 'new', vendor } });
          }}
          onLeave={() => {
            finish(null);
          }}
        />
      )}
      {step.kind === 'setting-up' && (
        <SettingUp
          subject={step.subject}
          onLeave={() => {
            finish(null);
          }}
          onConnected={(next) => {
            setNews(next);
            // Whoever has left the form while it was sent stays where they are.
            setStep((now) => (now === step ? list : now));
            if (latest.current === step) focusHeading();
          }}
        />
      )}
      {step.kind === 'list' && (
        <Listed
          onImport={props.onImport}
          onNews={finish}
          onSetup={(subject) => {
            setNews(null);
            setStep({ kind: 'setting-up', subject });
          }}
        />
      )}
    </>
  );
}

function SettingUp(props: {
  readonly subject: SetupSubject;
  readonly onConnected: (news: News) => void;
  readonly onLeave: () => void;
}): ReactElement {
  const { view } = useAppState();
  const accounts = view.kind === 'ready' ? view.value.accounts : [];
  return (
    <AccountSetupPanel
      subject={props.subject}
      taken={accounts.map(({ id }) => id)}
      onDone={(connected) => {
        props.onConnected({ kind: 'connected', ...connected });
      }}
      onLeave={props.onLeave}
    />
  );
}

function Listed(props: {
  readonly onImport: () => void;
  readonly onNews: (news: News) => void;
  readonly onSetup: (subject: SetupSubject) => void;
}): ReactElement {
  const { view } = useAppState();
  switch (view.kind) {
    case 'loading':
      return <LoadingBlock height={316} />;
    case 'failed':
      return <LoadFailure failure={view.failure} />;
    case 'ready':
      return (
        <AccountList
          accounts={view.value.accounts}
          at={view.at}
          onImport={props.onImport}
          onRenew={(account) => {
            props.onSetup({ kind: 'renew', account });
          }}
          onEdit={(account) => {
            props.onSetup({ kind: 'edit', account });
          }}
          onRemoved={(removal) => {
            props.onNews({ kind: 'removed', removal });
          }}
        />
      );
  }
}
