import { Button, Text } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../bridge/failure.ts';
import { useUnsaved } from '../../ui/unsaved-changes.ts';
import { SecretInput } from '../../forms/secret-input.tsx';
import { failureSentence } from '../../ui/failure-sentence.ts';

/** What has no host yet; all else is for the program to refuse. */
const isAddress = /^https:\/\/[^\s/]/iu;

/** The address of a calendar, which is as good as a password: it can be replaced but not read. */
export function AddressField(props: {
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
