import { Button, Text } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from '../../bridge/client-context.ts';
import type { Failure } from '../../bridge/failure.ts';
import { CommitField } from '../../ui/commit-field.tsx';
import { failureSentence } from '../../ui/failure-sentence.ts';

const longestPath = 2000;

/** The file of a calendar: its path is typed, or chosen in the system's own dialog. */
export function CalendarFile(props: {
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
