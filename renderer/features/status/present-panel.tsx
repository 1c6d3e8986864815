import { Text, Title, VisuallyHidden, Button } from '@mantine/core';
import { lazy, Suspense, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type {
  StatusChoice,
  StatusView,
  PresenceView,
} from '../../../electron/contract/views/status-view.ts';
import { type Loadable, useClient } from '../../bridge/client.ts';
import { useInstantFormat } from '../../i18n/use-instant-format.ts';
import { StatusMark } from '../../ui/status-mark.tsx';
import type { Source } from '../../../electron/contract/views/claim.ts';
import { Undo2, X } from 'lucide-react';
import { focusHeading } from '../../ui/focus.ts';

const markSize = 40;

/** Loaded with the first break; until then the mark stands there. */
const BreakRing = lazy(async () => ({ default: (await import('./break-ring.tsx')).BreakRing }));

/** The present status, large, and why, since when, until when and what comes back. */
export function PresentPanel(props: {
  readonly view: StatusView;
  readonly at: number;
  readonly choices: Loadable<readonly StatusChoice[]>;
}): ReactElement {
  const { t } = useTranslation();
  const { presence } = props.view;
  const mark = (
    <StatusMark
      status={{ ...findChoice(props.choices, presence.status), kind: presence.kind }}
      size={markSize}
    />
  );

  return (
    <section className="panel present" aria-labelledby="present-name">
      {presence.break === undefined ? (
        mark
      ) : (
        <Suspense fallback={mark}>
          <BreakRing key={presence.break.endsAt} taken={presence.break} />
        </Suspense>
      )}
      <div className="present-body">
        <Text size="sm" c="dimmed">
          {t('present.caption')}
        </Text>
        <Title order={1} size="h2" id="present-name" tabIndex={-1} dir="auto">
          {presence.name ?? t('present.none')}
        </Title>
        {presence.message !== null && presence.message !== '' && (
          <Text
            className="present-message"
            dir="auto"
            // A long one scrolls in its place, and the keyboard has to get there.
            tabIndex={mayScroll(presence.message) ? 0 : undefined}
          >
            {presence.message}
          </Text>
        )}
        <Text size="sm" c="dimmed" className="sentence">
          {presence.status === null ? t('present.pickOne') : presence.reason}
        </Text>
      </div>
      <TakeBackButton source={presence.source} />
      <PresentTimes
        presence={presence}
        at={props.at}
        returnsTo={findChoice(props.choices, presence.returnsTo)?.name ?? presence.returnsTo}
      />
      <Announcement view={props.view} at={props.at} />
    </section>
  );
}

/** Since when, until when, and what comes then; what is not known is left out. */
function PresentTimes(props: {
  readonly presence: PresenceView;
  readonly at: number;
  readonly returnsTo: string | null;
}): ReactElement | null {
  const { t } = useTranslation();
  const format = useInstantFormat();
  const { since, until, break: taken } = props.presence;
  /** Where the status ends with its break, one of the two says it. */
  const breakFact = (): { label: string; value: string | null } => {
    if (taken === undefined) return { label: '', value: null };
    const end = format(taken.endsAt, props.at);
    const isOver = taken.overtimeMs !== null;
    const value = isOver || taken.endsAt !== until ? end : null;
    return { label: t(isOver ? 'present.breakOver' : 'present.breakUntil'), value };
  };
  const facts = [
    { label: t('present.since'), value: since === null ? null : format(since, props.at) },
    { label: t('present.until'), value: until === null ? null : format(until, props.at) },
    breakFact(),
    { label: t('present.then'), value: props.returnsTo },
  ].filter((fact) => fact.value !== null);
  if (facts.length === 0) return null;
  return (
    <dl className="present-times">
      {facts.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd dir="auto">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The command that takes the present status back; null where nothing can be taken back. */
export function takenBackBy(source: Source | null): 'undo' | 'clear' | null {
  switch (source) {
    case 'lock':
    case 'idle':
    case 'sleep':
    case 'meeting':
      return 'undo';
    case 'manual':
      return 'clear';
    case 'schedule':
    case 'start':
    case 'quit':
    case null:
      return null;
  }
}
/** So many characters fit into the place of the message in any window. */
const shortMessage = 60;

function mayScroll(message: string): boolean {
  return message.length > shortMessage || message.includes('\n');
}

function findChoice(
  choices: Loadable<readonly StatusChoice[]>,
  id: string | null,
): StatusChoice | undefined {
  return choices.kind === 'ready' ? choices.value.find((choice) => choice.id === id) : undefined;
}

function Announcement(props: { readonly view: StatusView; readonly at: number }): ReactElement {
  const { t } = useTranslation();
  const format = useInstantFormat();
  const { name, until } = props.view.presence;
  const shown = name ?? t('present.none');
  return (
    <VisuallyHidden aria-live="polite">
      {until === null
        ? t('present.announce', { name: shown })
        : t('present.announceUntil', { name: shown, until: format(until, props.at) })}
    </VisuallyHidden>
  );
}

/** Undoes what came by itself or clears what was picked; not there where neither applies. */
function TakeBackButton(props: { readonly source: Source | null }): ReactElement | null {
  const { t } = useTranslation();
  const client = useClient();
  const command = takenBackBy(props.source);
  if (command === null) return null;

  const Icon = command === 'undo' ? Undo2 : X;
  const takeBack = async (): Promise<void> => {
    if (await client.act(command, {})) focusHeading();
  };
  return (
    <Button
      variant="default"
      className="present-action"
      leftSection={<Icon size={16} aria-hidden="true" />}
      onClick={() => void takeBack()}
    >
      {t(`present.${command}`)}
    </Button>
  );
}
