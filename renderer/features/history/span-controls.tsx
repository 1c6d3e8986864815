import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { DayStepper } from './day-stepper.tsx';
import { ListedDays } from './listed-days.tsx';
import type { SpanChoice } from './span-choice.ts';

const views = ['day', 'week', 'list'] as const;

/** Chooses how to look at the history, and the days to look at; nothing lies after today. */
export function SpanControls(props: {
  readonly choice: SpanChoice;
  /** Epoch ms. */
  readonly now: number;
  readonly onChange: (choice: SpanChoice) => void;
}): ReactElement {
  const { t } = useTranslation();
  const { choice, now, onChange } = props;
  return (
    <div className="row span-controls">
      <div className="row" role="group" aria-label={t('history.show')}>
        {views.map((view) => (
          <Button
            key={view}
            variant={choice.view === view ? 'filled' : 'default'}
            aria-pressed={choice.view === view}
            onClick={() => {
              onChange({ ...choice, view, since: Math.min(choice.since, choice.day) });
            }}
          >
            {t(`history.${view}`)}
          </Button>
        ))}
      </div>
      {choice.view === 'list' ? (
        <ListedDays choice={choice} now={now} onChange={onChange} />
      ) : (
        <DayStepper choice={choice} view={choice.view} now={now} onChange={onChange} />
      )}
    </div>
  );
}
