import { lazy, Suspense, useEffect, type ReactElement } from 'react';
import { useAppState, useClient } from '../../bridge/client.ts';
import { FailureNotice, LoadFailure } from '../../ui/failure-notice.tsx';
import { PickPanel } from './pick-panel.tsx';
import { PresentPanel } from './present-panel.tsx';
import { Skeleton, VisuallyHidden, Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { countNeedingAttention } from '../../../electron/contract/name-of.ts';
import type { DeliveryView, StatusView } from '../../../electron/contract/views/status-view.ts';
import { Panel, Notice } from '../../ui/page-blocks.tsx';
import { AccountRow } from './account-row.tsx';
import { focusHeading } from '../../ui/focus.ts';
import { useInstantFormat } from '../../i18n/use-instant-format.ts';

/** Loaded when there is something to ask, which is seldom. */
const loadQuestion = (): Promise<typeof import('./return-question.tsx')> =>
  import('./return-question.tsx');
const ReturnQuestion = lazy(async () => ({ default: (await loadQuestion()).ReturnQuestion }));

/** What shows now, what can be picked, and what every account makes of it. */
export function StatusPage(props: { readonly onImport: () => void }): ReactElement {
  const { view, choices } = useAppState();
  // Behind the first drawing, so that the question does not wait for it when somebody comes back.
  useEffect(() => {
    void loadQuestion();
  }, []);
  switch (view.kind) {
    case 'loading':
      return (
        <>
          <PageTitle />
          <LoadingPage />
        </>
      );
    case 'failed':
      return (
        <>
          <PageTitle />
          <LoadFailure failure={view.failure} />
        </>
      );
    case 'ready': {
      const { question } = view.value;
      return (
        <>
          <FailureNotice />
          <PresentPanel view={view.value} at={view.at} choices={choices} />
          {question !== undefined && (
            <Suspense fallback={null}>
              <ReturnQuestion
                key={question.until}
                question={question}
                choices={choices.kind === 'ready' ? choices.value : []}
                at={view.at}
              />
            </Suspense>
          )}
          <SetupNotice />
          <AutomationNotice automation={view.value.automation} at={view.at} />
          <PickPanel
            choices={choices}
            picked={view.value.presence.status}
            onImport={props.onImport}
          />
          <AccountsPanel accounts={view.value.accounts} at={view.at} />
        </>
      );
    }
  }
}

/** The page's heading for those who listen, while there is no status to be the heading. */
function PageTitle(): ReactElement {
  const { t } = useTranslation();
  return <VisuallyHidden component="h1">{t('present.caption')}</VisuallyHidden>;
}

/** Says that nothing changes by itself at present, and offers to go on. */
function AutomationNotice(props: {
  readonly automation: StatusView['automation'];
  readonly at: number;
}): ReactElement | null {
  const { t } = useTranslation();
  const client = useClient();
  const format = useInstantFormat();
  const { paused, until, flapping } = props.automation;
  if (!paused && !flapping) return null;

  const resume = async (): Promise<void> => {
    if (await client.act('resume', {})) focusHeading();
  };
  const pausedText =
    until === null
      ? t('automation.paused')
      : t('automation.pausedUntil', { time: format(until, props.at) });
  return (
    <Notice
      tone="attention"
      action={
        <Button variant="default" onClick={() => void resume()}>
          {t('automation.resume')}
        </Button>
      }
    >
      <Text size="sm">{flapping ? t('automation.flapping') : pausedText}</Text>
    </Notice>
  );
}

/** Says that the first set-up was left before its end, until it is finished or given up. */
function SetupNotice(): ReactElement | null {
  const { t } = useTranslation();
  const client = useClient();
  const { setup } = useAppState();
  if (setup === null) return null;

  const giveUp = async (): Promise<void> => {
    const answer = await client.ask('saveGeneral', { changes: { setup: null } });
    if (answer.ok) focusHeading();
  };
  return (
    <Notice
      tone="hint"
      action={
        <>
          <Button onClick={() => void client.ask('open', { page: 'welcome' })}>
            {t('setup.resume')}
          </Button>
          <Button variant="default" onClick={() => void giveUp()}>
            {t('setup.notNow')}
          </Button>
        </>
      }
    >
      <Text fw={600}>{t('setup.notFinished')}</Text>
      <Text size="sm">{t(`setup.due.${setup}`)}</Text>
    </Notice>
  );
}

/** Every account and what it made of the present status, live. */
function AccountsPanel(props: {
  readonly accounts: readonly DeliveryView[];
  readonly at: number;
}): ReactElement {
  const { t } = useTranslation();
  const { t: shared } = useTranslation('shared');
  const count = countNeedingAttention(props.accounts);
  return (
    <Panel title={t('accounts.heading')} note={count === 0 ? null : shared('attention', { count })}>
      <ul className="accounts">
        {props.accounts.map((account) => (
          <AccountRow key={account.id} account={account} at={props.at} />
        ))}
      </ul>
    </Panel>
  );
}

/** Placeholders of about the size of what comes; they stand still. */
function LoadingPage(): ReactElement {
  const { t } = useTranslation();
  return (
    <div className="loading" aria-busy="true">
      <VisuallyHidden role="status">{t('loading')}</VisuallyHidden>
      <Skeleton animate={false} height={132} radius={10} />
      <Skeleton animate={false} height={316} radius={10} />
      <Skeleton animate={false} height={248} radius={10} />
    </div>
  );
}
