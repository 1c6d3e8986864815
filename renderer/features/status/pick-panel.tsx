import { Button, Skeleton, Text } from '@mantine/core';
import { useRef, useState, type ReactElement, lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { hasVisibleText } from '../../../electron/contract/clean-text.ts';
import type { StatusChoice } from '../../../electron/contract/views/status-view.ts';
import { type Loadable, useClient, type Failure } from '../../bridge/client.ts';
import { LoadFailure } from '../../ui/failure-notice.tsx';
import { Panel } from '../../ui/page-blocks.tsx';
import { byUse } from '../../lib/by-use.ts';
import { findEndingChoice, toEnding } from '../../lib/ending-choice.ts';
import { searchFrom, SearchableChoices } from './searchable-choices.tsx';
import { emptyDraft, isTooLong, type PickDraft } from './pick-draft.ts';
import { PickFields } from './pick-fields.tsx';
import { pickRefusalOf } from './pick-refusal.ts';
import type { CommandOutput } from '../../../electron/contract/commands/commands.ts';
import { useAsked } from '../../bridge/use-asked.ts';
import type { Foreseen } from './preview-list.tsx';

const PreviewList = lazy(async () => ({
  default: (await import('./preview-list.tsx')).PreviewList,
}));

/** Opens to what each account would get; closed it asks for nothing. */
function PreviewPanel(props: {
  readonly foreseen: Foreseen | null;
  /** The name of the status that would be picked. */
  readonly name: string;
}): ReactElement | null {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const { foreseen, name } = props;
  if (foreseen === null) return null;
  return (
    <details
      className="preview-panel"
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
      }}
    >
      <summary>
        <span dir="auto">{t('preview.heading', { name })}</span>
      </summary>
      {isOpen && (
        <Suspense fallback={null}>
          <PreviewList foreseen={foreseen} />
        </Suspense>
      )}
    </details>
  );
}

type Habits = CommandOutput<'habits'>;

const none: Habits = { statuses: [], messages: [] };

/** What the person usually picks; nothing until it is known, and where it cannot be read. */
function useHabits(): Habits {
  return useAsked('habits').value ?? none;
}

/** Pick a status; the message and the length that stand above go with it. */
export function PickPanel(props: {
  readonly choices: Loadable<readonly StatusChoice[]>;
  readonly picked: string | null;
  readonly onImport: () => void;
}): ReactElement {
  const { t } = useTranslation();
  return (
    <Panel title={t('pick.heading')}>
      <Content {...props} />
    </Panel>
  );
}

function Content(props: {
  readonly choices: Loadable<readonly StatusChoice[]>;
  readonly picked: string | null;
  readonly onImport: () => void;
}): ReactElement {
  const { t } = useTranslation();
  const client = useClient();
  const { choices } = props;
  switch (choices.kind) {
    case 'loading':
      return <Skeleton animate={false} height={260} />;
    case 'failed':
      return <LoadFailure failure={choices.failure} />;
    case 'ready':
      return choices.value.length > 0 ? (
        <Picker choices={choices.value} picked={props.picked} />
      ) : (
        <div className="empty">
          <Text>{t('pick.empty')}</Text>
          <Button onClick={() => void client.ask('open', { page: 'statuses' })}>
            {t('automationPage.empty.open')}
          </Button>
          <Button variant="default" onClick={props.onImport}>
            {t('pick.importOne')}
          </Button>
        </div>
      );
  }
}

/** The status that the keyboard or the pointer is at, and what showed then. */
interface Pointing {
  readonly id: string;
  readonly whilePicked: string | null;
}

function Picker(props: {
  readonly choices: readonly StatusChoice[];
  readonly picked: string | null;
}): ReactElement {
  const client = useClient();
  const [draft, setDraft] = useState<PickDraft>(emptyDraft);
  const messageField = useRef<HTMLInputElement>(null);
  const timeField = useRef<HTMLInputElement>(null);
  const group = useRef<HTMLDivElement>(null);
  const [pointing, setPointing] = useState<Pointing | null>(null);

  const refuse = (failure: Failure): boolean => {
    const refused = pickRefusalOf(failure);
    const field = refused?.at === 'message' ? messageField : timeField;
    if (refused === null || field.current === null) return false;
    setDraft((now) => ({ ...now, refused }));
    field.current.focus();
    return true;
  };

  const pick = async (status: string): Promise<void> => {
    if (isTooLong(draft)) {
      messageField.current?.focus();
      return;
    }
    const chosen = toEnding(findEndingChoice(draft.endingId), draft.time);
    if (chosen.kind === 'time-missing') {
      setDraft({ ...draft, timeMissing: true });
      timeField.current?.focus();
      return;
    }
    const message = hasVisibleText(draft.message) ? draft.message.trim() : '';
    const picked = {
      status,
      ...(message === '' ? {} : { message }),
      ...(chosen.kind === 'ending' ? { ending: chosen.ending } : {}),
    };
    const done = await client.act('set', picked, refuse);
    // Only what was sent is cleared away; what was typed meanwhile stays.
    if (done) setDraft((now) => (now === draft ? emptyDraft : now));
  };

  const focusChoices = (): void => {
    group.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  };

  const habits = useHabits();
  const isLong = props.choices.length >= searchFrom;
  // What can be seen at once keeps its places; only in a long list is searching the greater cost.
  const choices = isLong ? byUse(props.choices, habits.statuses) : props.choices;
  // What was pointed at before the status became another one is not what the person looks at now.
  const pointedId = pointing?.whilePicked === props.picked ? pointing.id : props.picked;
  const pointed = choices.find(({ id }) => id === pointedId) ?? choices[0];
  const chosen = toEnding(findEndingChoice(draft.endingId), draft.time);
  const ending = chosen.kind === 'ending' ? chosen.ending : null;
  const foreseenMessage = isTooLong(draft) ? '' : draft.message;
  return (
    <div className="picker">
      <PickFields
        draft={draft}
        messages={habits.messages}
        onChange={setDraft}
        messageField={messageField}
        timeField={timeField}
        onEnter={focusChoices}
      />
      <SearchableChoices
        choices={choices}
        picked={props.picked}
        group={group}
        onPoint={(id) => {
          setPointing({ id, whilePicked: props.picked });
        }}
        onPick={(id) => void pick(id)}
        onLeaveSearch={focusChoices}
      />
      <PreviewPanel
        name={pointed?.name ?? ''}
        foreseen={
          pointed === undefined ? null : { status: pointed.id, message: foreseenMessage, ending }
        }
      />
    </div>
  );
}
