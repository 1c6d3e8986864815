import { Button, NativeSelect, Text } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Automation } from '../../../electron/contract/settings/automation.ts';
import { hostOf } from '../../../electron/contract/host-of.ts';
import { type Failure, useClient } from '../../bridge/client.ts';
import { useUnsaved } from '../../ui/unsaved-changes.ts';
import { SecretInput } from '../../forms/secret-input.tsx';
import { failureSentence } from '../../ui/failure-sentence.ts';
import { CommitField } from '../../ui/commit-field.tsx';
import { useRuleContext } from './rule-panel.tsx';

/** Where the calendar lies. */
type Source =
  | { readonly kind: 'address'; readonly url: string }
  | { readonly kind: 'file'; readonly file: string };

const firstMinutes = 15;

/** With the calendar read from there; a first one shows `status` and is read every quarter of an hour. */
function withSource(rules: Automation, source: Source, status: string): Automation {
  const first: NonNullable<Automation['calendar']> = {
    status,
    refreshMinutes: firstMinutes,
    onlyBusy: true,
    showTitle: false,
  };
  const at =
    source.kind === 'file'
      ? { file: source.file, host: undefined }
      : { file: undefined, host: hostOf(source.url) };
  return { ...rules, calendar: { ...(rules.calendar ?? first), ...at } };
}

const sources = ['address', 'file'] as const satisfies readonly Source['kind'][];

/** Where meetings are read: an address or a file; `status` is what a first calendar shows. */
export function CalendarSource({ status }: { readonly status: string }): ReactElement {
  const { t } = useTranslation();
  const { automation, edit } = useRuleContext();
  const { calendar } = automation;
  const stored = calendar?.file === undefined ? 'address' : 'file';
  const [picked, setPicked] = useState<Source['kind'] | null>(null);
  const kind = picked ?? stored;
  return (
    <>
      <div className="rule-fields">
        <NativeSelect
          label={t('automationPage.calendar.place')}
          value={kind}
          data={sources.map((value) => ({ value, label: t(`automationPage.calendar.${value}`) }))}
          onChange={(event) => {
            const { value } = event.currentTarget;
            setPicked(sources.find((each) => each === value) ?? null);
          }}
        />
      </div>
      {kind === 'address' ? (
        <AddressField
          host={calendar?.host ?? null}
          onCommit={(url) =>
            edit((rules) => withSource(rules, { kind, url }, status), { calendarUrl: url })
          }
        />
      ) : (
        <CalendarFile
          file={calendar?.file ?? ''}
          onCommit={(file) => edit((rules) => withSource(rules, { kind, file }, status))}
        />
      )}
      {calendar === undefined && (
        <Text size="sm" role="status">
          {t('automationPage.calendar.needsPlace')}
        </Text>
      )}
    </>
  );
}

const longestPath = 2000;

/** The file of a calendar: its path is typed, or chosen in the system's own dialog. */
function CalendarFile(props: {
  /** The stored path; empty if there is none. */
  readonly file: string;
  readonly onCommit: (file: string) => Promise<Failure | null>;
}): ReactElement {
  const { t } = useTranslation();
  const client = useClient();
  const [isChoosing, setChoosing] = useState(false);
  const [choices, setChoices] = useState(0);
  const [failure, setFailure] = useState<Failure | null>(null);

  const choose = async (): Promise<void> => {
    if (isChoosing) return;
    setFailure(null);
    setChoosing(true);
    const answer = await client.ask('chooseCalendar', {});
    setChoosing(false);
    if (!answer.ok) {
      setFailure(answer.failure);
      return;
    }
    const { file } = answer.value;
    if (file === null) return;
    setFailure(await props.onCommit(file));
    setChoices(choices + 1);
  };

  return (
    <>
      <div className="calendar-file">
        <CommitField
          // What was typed before gives way to what was chosen.
          key={choices}
          label={t('automationPage.calendar.path')}
          value={props.file}
          maxLength={longestPath}
          waits
          read={(text) => {
            const file = text.trim();
            if (file !== '') return { ok: true, value: file };
            return { ok: false, problem: t('automationPage.calendar.badPath') };
          }}
          onCommit={props.onCommit}
        />
        <Button variant="default" aria-disabled={isChoosing} onClick={() => void choose()}>
          {t('automationPage.calendar.choose')}
        </Button>
      </div>
      {failure !== null && (
        <Text size="sm" c="red" role="alert">
          {failureSentence(failure, t)}
        </Text>
      )}
    </>
  );
}

/** What has no host yet; all else is for the program to refuse. */
const isAddress = /^https:\/\/[^\s/]/iu;

/** The address of a calendar, which is as good as a password: it can be replaced but not read. */
function AddressField(props: {
  /** Where the stored address leads; null if there is none. */
  readonly host: string | null;
  readonly onCommit: (url: string) => Promise<Failure | null>;
}): ReactElement {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  useUnsaved(text.trim() !== '');
  const commit = async (): Promise<void> => {
    if (!isAddress.test(text.trim())) {
      setProblem(t('automationPage.calendar.badAddress'));
      return;
    }
    const failure = await props.onCommit(text.trim());
    if (failure === null) {
      setText('');
      return;
    }
    setProblem(failureSentence(failure, t));
  };
  return (
    <form
      className="rule"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') void commit();
      }}
    >
      <SecretInput
        path="calendar.url"
        label={t('automationPage.calendar.url')}
        required={false}
        value={text}
        error={problem}
        onChange={(typed) => {
          setText(typed);
          setProblem(null);
        }}
      />
      <Text size="sm" c="dimmed">
        {props.host === null
          ? t('automationPage.calendar.unset')
          : t('automationPage.calendar.set', { host: props.host })}
      </Text>
      <div>
        <Button
          type="submit"
          variant="default"
          aria-disabled={text.trim() === ''}
          {...(text.trim() === '' ? { 'data-disabled': true } : {})}
        >
          {t('automationPage.calendar.use')}
        </Button>
      </div>
    </form>
  );
}
