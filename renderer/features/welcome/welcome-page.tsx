import './welcome.css';
import { Button, Text, Title } from '@mantine/core';
import { lazy, Suspense, useEffect, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useAppState, useClient } from '../../bridge/client.ts';
import { focusHeading } from '../../ui/focus.ts';
import { ImportChoice } from './import-choice.tsx';
import { SampleChoice } from './sample-choice.tsx';
import { Panel } from '../../ui/page-blocks.tsx';
import { Check } from 'lucide-react';
import type { SetupStep } from '../../../electron/contract/settings/general.ts';

/** Where somebody is: before the first choice, or at one of the three steps. */
type SetupStage = 'choices' | 'connect' | SetupStep;

/** The three steps in their order. */
const setupSteps = ['connect', 'statuses', 'automation'] as const;

/**
 * Where the first start begins, or goes on.
 * @param due the step that was not finished, null if none is
 * @param accountCount null while it is not known
 */
export function firstStage(due: SetupStep | null, accountCount: number | null): SetupStage {
  return due === null || accountCount === 0 ? 'choices' : due;
}

const markSize = 14;

/** The first start: look around without an account, or bring one's own, in three steps. */
export function WelcomePage(props: WelcomeProps): ReactElement {
  const { view, setup } = useAppState();
  const count = view.kind === 'ready' ? view.value.accounts.length : null;
  const [stage, setStage] = useState<SetupStage>(() => firstStage(setup, count));
  if (stage === 'choices') return <Choices {...props} count={count} onStage={setStage} />;
  return <Steps stage={stage} onStage={setStage} onDone={props.onDone} />;
}

/** The three steps in a row, with the one that is open and those that are done. */
function StepMarks(props: { readonly current: (typeof setupSteps)[number] }): ReactElement {
  const { t } = useTranslation();
  const at = setupSteps.indexOf(props.current);
  return (
    <ol className="steps" aria-label={t('setup.steps')}>
      {setupSteps.map((step, index) => (
        <li key={step} aria-current={index === at ? 'step' : undefined}>
          <span className="step-number" aria-hidden="true">
            {index < at ? <Check size={markSize} /> : index + 1}
          </span>
          <span>{t(`setup.step.${step}`)}</span>
        </li>
      ))}
    </ol>
  );
}

/** Begins with a system of one's own. */
function ConnectChoice(props: { readonly onBegin: () => void }): ReactElement {
  const { t } = useTranslation();
  return (
    <Panel title={t('setup.connectHeading')}>
      <div className="empty">
        <Text size="sm">{t('setup.connectText')}</Text>
        <Button onClick={props.onBegin}>{t('setup.connectFirst')}</Button>
      </div>
    </Panel>
  );
}

// What most windows never need is loaded when it is.
const ConnectStep = lazy(async () => ({
  default: (await import('./connect-step.tsx')).ConnectStep,
}));
const StatusesStep = lazy(async () => ({
  default: (await import('./statuses-step.tsx')).StatusesStep,
}));
const AutomationStep = lazy(async () => ({
  default: (await import('./automation-step.tsx')).AutomationStep,
}));

interface WelcomeProps {
  /** The page shall stay, although accounts appear. */
  readonly onBegin: () => void;
  readonly onDone: () => void;
}

function Choices(
  props: WelcomeProps & {
    readonly count: number | null;
    readonly onStage: (stage: SetupStage) => void;
  },
): ReactElement {
  const { t } = useTranslation();
  const client = useClient();
  const { setup } = useAppState();

  /** What brings statuses along needs no further steps. */
  const finish = async (): Promise<void> => {
    const settings = await client.ask('settings', {});
    const hasNone = settings.ok && settings.value.statuses.length === 0;
    if (hasNone || setup !== null) {
      const due = hasNone ? 'statuses' : null;
      await client.ask('saveGeneral', { changes: { setup: due } });
    }
    if (hasNone) props.onStage('statuses');
    else props.onDone();
  };

  return (
    <>
      <div>
        <Title order={1} size="h2" tabIndex={-1}>
          {t('welcome.heading')}
        </Title>
        <Text mt={4}>{t('welcome.lead')}</Text>
      </div>
      {props.count !== null && props.count > 0 && (
        <div>
          <Button variant="default" onClick={props.onDone}>
            {t('welcome.back')}
          </Button>
        </div>
      )}
      <SampleChoice onDone={() => void finish()} />
      {props.count === 0 && (
        <ConnectChoice
          onBegin={() => {
            props.onBegin();
            props.onStage('connect');
          }}
        />
      )}
      <ImportChoice onBegin={props.onBegin} onDone={() => void finish()} />
    </>
  );
}

function Steps(props: {
  readonly stage: Exclude<SetupStage, 'choices'>;
  readonly onStage: (stage: SetupStage) => void;
  readonly onDone: () => void;
}): ReactElement {
  const { t } = useTranslation();
  const { stage, onStage, onDone } = props;

  useEffect(() => {
    // The first step has a field of its own that is likelier to be wanted.
    if (stage !== 'connect') focusHeading();
    window.scrollTo(0, 0);
  }, [stage]);

  return (
    <>
      <StepMarks current={stage} />
      <Title order={1} size="h2" tabIndex={-1}>
        {t(`setup.title.${stage}`)}
      </Title>
      <Suspense fallback={null}>
        {stage === 'connect' && (
          <ConnectStep
            onBack={() => {
              onStage('choices');
            }}
            onNext={() => {
              onStage('statuses');
            }}
            onLater={onDone}
          />
        )}
        {stage === 'statuses' && (
          <StatusesStep
            onBack={() => {
              onStage('connect');
            }}
            onNext={() => {
              onStage('automation');
            }}
            onLater={onDone}
          />
        )}
        {stage === 'automation' && (
          <AutomationStep
            onBack={() => {
              onStage('statuses');
            }}
            onDone={onDone}
            onLater={onDone}
          />
        )}
      </Suspense>
    </>
  );
}
