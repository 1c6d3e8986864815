import { Button, Text } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from '../../bridge/client-context.ts';
import type { Failure } from '../../bridge/failure.ts';
import { FailedNotice } from '../../ui/failed-notice.tsx';
import { isFiltering, wantedBy, type Filter } from './filter.ts';
import type { Span } from './local-day.ts';

const formats = ['csv', 'json'] as const;

/** Saves what is shown of the span where the person chooses; the program writes the file. */
export function ExportButtons(props: {
  readonly span: Span;
  readonly filter: Filter;
}): ReactElement {
  const { t } = useTranslation();
  const client = useClient();
  const [saved, setSaved] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const { from, to } = props.span;
  const { filter } = props;

  const save = async (format: (typeof formats)[number]): Promise<void> => {
    setSaved(false);
    const answer = await client.ask('exportHistory', {
      from,
      to: to - 1,
      format,
      filter: wantedBy(filter),
    });
    setFailure(answer.ok ? null : answer.failure);
    setSaved(answer.ok && answer.value.saved);
  };

  const statusText = (): string => {
    if (saved) return t('history.saved');
    return isFiltering(filter) ? t('history.narrowed') : '';
  };

  return (
    <>
      <div className="row">
        {formats.map((format) => (
          <Button key={format} variant="default" onClick={() => void save(format)}>
            {t(`history.${format}`)}
          </Button>
        ))}
        <Text size="sm" role="status">
          {statusText()}
        </Text>
      </div>
      {failure !== null && <FailedNotice title={t('failure.title')} failure={failure} />}
    </>
  );
}
