import '../../forms/forms.css';
import { Button, Text } from '@mantine/core';
import { CircleCheck } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useAppState, useClient } from '../../bridge/client.ts';
import { focusHeading } from '../../ui/focus.ts';
import { Panel } from '../../ui/page-blocks.tsx';
import { AccountNews, type News } from '../../account-setup/account-news.tsx';
import { AccountSetupPanel, type SetupSubject } from '../../account-setup/account-setup.tsx';
import { VendorChoice } from '../../account-setup/vendor-choice.tsx';
import { useLabels } from '../../forms/use-labels.ts';

type Doing =
  | { readonly kind: 'listing'; readonly news: News | null }
  | { readonly kind: 'choosing' }
  | { readonly kind: 'setting-up'; readonly subject: SetupSubject };

/** The first step: as many systems as there are, one after the other. */
export function ConnectStep(props: {
  /** Leaves before anything is connected. */
  readonly onBack: () => void;
  readonly onNext: () => void;
  readonly onLater: () => void;
}): ReactElement {
  const client = useClient();
  const { view, setup } = useAppState();
  const accounts = view.kind === 'ready' ? view.value.accounts : [];
  const [doing, setDoing] = useState<Doing>(
    accounts.length === 0 ? { kind: 'choosing' } : { kind: 'listing', news: null },
  );

  const list = (news: News | null): void => {
    if (accounts.length === 0 && news === null) {
      props.onBack();
      return;
    }
    setDoing({ kind: 'listing', news });
    focusHeading();
  };
  const connected = async (news: News): Promise<void> => {
    // From here on it can be left and taken up again.
    if (setup === null) await client.ask('saveGeneral', { changes: { setup: 'statuses' } });
    list(news);
  };

  switch (doing.kind) {
    case 'choosing':
      return (
        <VendorChoice
          onChoose={(vendor) => {
            setDoing({ kind: 'setting-up', subject: { kind: 'new', vendor } });
          }}
          onLeave={() => {
            list(null);
          }}
        />
      );
    case 'setting-up':
      return (
        <AccountSetupPanel
          subject={doing.subject}
          taken={accounts.map(({ id }) => id)}
          onDone={(found) => void connected({ kind: 'connected', ...found })}
          onLeave={() => {
            setDoing({ kind: 'choosing' });
          }}
        />
      );
    case 'listing':
      return (
        <Connected
          news={doing.news}
          onAdd={() => {
            setDoing({ kind: 'choosing' });
          }}
          onClose={() => {
            setDoing({ kind: 'listing', news: null });
          }}
          onNext={props.onNext}
          onLater={props.onLater}
        />
      );
  }
}

function Connected(props: {
  readonly news: News | null;
  readonly onAdd: () => void;
  readonly onClose: () => void;
  readonly onNext: () => void;
  readonly onLater: () => void;
}): ReactElement {
  const { t } = useTranslation();
  const labels = useLabels();
  const { view } = useAppState();
  const accounts = view.kind === 'ready' ? view.value.accounts : [];
  return (
    <>
      {props.news !== null && <AccountNews news={props.news} onClose={props.onClose} />}
      <Panel title={t('setup.connected')}>
        <ul className="connected">
          {accounts.map(({ id, name, vendor }) => (
            <li key={id}>
              <CircleCheck size={18} aria-hidden="true" />
              <span dir="auto">{name}</span>
              {labels.vendor(vendor) !== name && (
                <Text span size="sm" c="dimmed">
                  {labels.vendor(vendor)}
                </Text>
              )}
            </li>
          ))}
        </ul>
        <Button variant="default" onClick={props.onAdd}>
          {t('setup.another')}
        </Button>
      </Panel>
      <div className="actions">
        <Button onClick={props.onNext}>{t('setup.next')}</Button>
        <Button variant="default" onClick={props.onLater}>
          {t('setup.later')}
        </Button>
      </div>
    </>
  );
}
