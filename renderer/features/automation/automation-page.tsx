import '../../forms/forms.css';
import './automation.css';
import { Button, Text, Title } from '@mantine/core';
import { useEffect, useMemo, useState, useSyncExternalStore, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Automation } from '../../../electron/contract/settings/automation.ts';
import { useAppState, useClient } from '../../bridge/client.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { Unreadable, LoadingBlock, Panel, FailureText } from '../../ui/page-blocks.tsx';
import { CalendarPanel } from './calendar-panel.tsx';
import { AbsencePanel, LockPanel, StartPanel } from './cause-panels.tsx';
import { CommonPanel } from './common-panel.tsx';
import { DriftPanel } from './drift-panel.tsx';
import { HoursPanel } from './hours-panel.tsx';
import { IdlePanel } from './idle-panel.tsx';
import { PausePanel } from './pause-panel.tsx';
import { RuleContext, type RuleContextValue } from './rule-panel.tsx';
import { createRuleStore, type RuleState, type RuleStore } from './rule-store.ts';
import { Undo2 } from 'lucide-react';

/** Where a text is typed, the key takes back what was typed. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && target.type !== 'checkbox';
}

/** What changes the status by itself: every rule in a sentence, and its fields. */
export function AutomationPage(): ReactElement {
  const { t } = useTranslation();
  const client = useClient();
  const [store] = useState(() => createRuleStore(client));
  const state = useSyncExternalStore(store.state.subscribe, store.state.get);
  const { choices } = useAppState();
  // The statuses are asked for anew at every change of settings, also from elsewhere.
  const changedAt = choices.kind === 'ready' ? choices.at : 0;

  useEffect(() => {
    void store.load();
  }, [store, changedAt]);

  return (
    <>
      <Title order={1} size="h3" tabIndex={-1}>
        {t('pages.automation')}
      </Title>
      <FailureNotice />
      <Content state={state} store={store} />
    </>
  );
}

/** Says that every change is stored, or why the last one was not, and takes changes back. */
function SaveBar(props: {
  readonly state: RuleState;
  readonly onUndo: RuleStore['undo'];
}): ReactElement {
  const { t } = useTranslation();
  const { failure, undoable, hasSaved } = props.state;
  const hasNone = undoable === 0;
  const { onUndo } = props;

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const isUndo = event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey);
      if (!isUndo || event.shiftKey || event.altKey || isTyping(event.target)) return;
      event.preventDefault();
      void onUndo();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
    };
  }, [onUndo]);

  return (
    <div className="save-bar">
      <Text size="sm" role="status" {...(failure === null ? {} : { c: 'red' })}>
        {failure === null ? (
          t(hasSaved ? 'automationPage.saved' : 'automationPage.savesItself')
        ) : (
          <FailureText failure={failure} />
        )}
      </Text>
      <Button
        variant="default"
        leftSection={<Undo2 size={16} aria-hidden="true" />}
        // A button that is disabled would lose the focus under the person's hands.
        aria-disabled={hasNone}
        aria-keyshortcuts="Control+Z"
        {...(hasNone ? { 'data-disabled': true } : {})}
        onClick={() => {
          if (!hasNone) void onUndo();
        }}
      >
        {t('present.undo')}
      </Button>
    </div>
  );
}

const skeletonHeight = 420;

function Content(props: { readonly state: RuleState; readonly store: RuleStore }): ReactElement {
  const { t } = useTranslation();
  const { state, store } = props;
  const { automation } = state;
  if (state.kind === 'failed' && state.failure !== null) {
    return (
      <Unreadable
        title={t('automationPage.unreadable')}
        failure={state.failure}
        onRetry={() => void store.load()}
      />
    );
  }
  if (automation === null) {
    return <LoadingBlock height={skeletonHeight} />;
  }
  if (state.statuses.length === 0) return <NoStatuses />;
  return <Rules state={state} automation={automation} store={store} />;
}

function NoStatuses(): ReactElement {
  const { t } = useTranslation();
  const client = useClient();
  return (
    <Panel title={t('automationPage.empty.title')}>
      <div className="rule">
        <Text>{t('automationPage.empty.text')}</Text>
        <div>
          <Button onClick={() => void client.ask('open', { page: 'statuses' })}>
            {t('automationPage.empty.open')}
          </Button>
        </div>
      </div>
    </Panel>
  );
}

function Rules(props: {
  readonly state: RuleState;
  readonly automation: Automation;
  readonly store: RuleStore;
}): ReactElement {
  const { state, automation, store } = props;
  const { statuses } = state;
  const context = useMemo<RuleContextValue>(
    () => ({ automation, statuses, edit: store.edit }),
    [automation, statuses, store],
  );
  return (
    <RuleContext value={context}>
      <SaveBar state={state} onUndo={store.undo} />
      <PausePanel />
      <LockPanel />
      <IdlePanel />
      <AbsencePanel rule="sleep" />
      <StartPanel />
      <AbsencePanel rule="quit" />
      <HoursPanel />
      <CalendarPanel />
      <CommonPanel />
      <DriftPanel remember={store.remember} />
    </RuleContext>
  );
}
