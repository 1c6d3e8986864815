import { Button, NativeSelect, Text } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { StatusChoice, StatusView } from '../../../electron/contract/views/status-view.ts';
import { useClient } from '../../bridge/client.ts';
import { useInstantFormat } from '../../i18n/use-instant-format.ts';
import { focusHeading } from '../../ui/focus.ts';
import { Notice } from '../../ui/page-blocks.tsx';

/** Asks what an absence was; the answer corrects the history, and no answer leaves it as it is. */
export function ReturnQuestion(props: {
  readonly question: NonNullable<StatusView['question']>;
  readonly choices: readonly StatusChoice[];
  readonly at: number;
}): ReactElement {
  const { t } = useTranslation();
  const client = useClient();
  const format = useInstantFormat();
  const [picked, setPicked] = useState('');
  const { question } = props;

  const answer = async (status: string | null): Promise<void> => {
    if (await client.act('answerReturn', { status })) focusHeading();
  };
  const times = {
    since: format(question.since, props.at),
    until: format(question.until, props.at),
  };
  return (
    <Notice tone="attention">
      <Text size="sm">{t('question.asks', times)}</Text>
      <div className="question-answer">
        <NativeSelect
          aria-label={t('question.was')}
          value={picked}
          data={[
            { value: '', label: t('question.asShown') },
            ...props.choices.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(event) => {
            setPicked(event.currentTarget.value);
          }}
        />
        <Button variant="default" onClick={() => void answer(picked === '' ? null : picked)}>
          {t('question.save')}
        </Button>
      </div>
    </Notice>
  );
}
