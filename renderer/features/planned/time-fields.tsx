import { Button, TextInput } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { FieldWarning } from '../../forms/field-warning.tsx';
import type { PlannedContext } from './planned-context.ts';
import { presetSpan, presets } from './planned-span.ts';
import { settingFacts } from './setting-facts.ts';
import { useProblemWords } from './planned-problems.ts';
import type { PlannedEdit } from './use-planned-edit.ts';

const ends = {
  from: { day: 'fromDay', time: 'fromTime' },
  to: { day: 'toDay', time: 'toTime' },
} as const;

/** From when until when: by a usual time, or to the minute. */
export function TimeFields(props: {
  readonly edit: PlannedEdit;
  readonly context: PlannedContext;
}): ReactElement {
  const { t } = useTranslation();
  const { edit, context } = props;
  const { span } = edit.draft;
  return (
    <>
      <div className="planned-presets" role="group" aria-label={t('plannedPage.when')}>
        {presets.map((preset) => {
          const usual = presetSpan(preset, context.now);
          const isChosen = Object.entries(ends).every(
            ([, { day, time }]) => usual[day] === span[day] && usual[time] === span[time],
          );
          return (
            <Button
              key={preset}
              variant="default"
              aria-pressed={isChosen}
              onClick={() => {
                edit.setSpan(usual);
              }}
            >
              {t(`plannedPage.${preset}`)}
            </Button>
          );
        })}
      </div>
      <div className="fields">
        <End end="from" {...props} />
        <End end="to" {...props} />
      </div>
    </>
  );
}

function End(props: {
  readonly end: 'from' | 'to';
  readonly edit: PlannedEdit;
  readonly context: PlannedContext;
}): ReactElement {
  const { t } = useTranslation();
  const words = useProblemWords();
  const { end, edit, context } = props;
  const { day, time } = ends[end];
  const label = t(`plannedPage.${end}`);
  const problem = edit.problems.get(end);
  const overlap = end === 'from' && problem === undefined ? edit.overlap : null;
  return (
    <div className="planned-end" role="group" aria-label={label}>
      <TextInput
        type="date"
        data-path={end}
        label={label}
        value={edit.draft.span[day]}
        error={problem === undefined ? null : words(problem)}
        description={
          overlap === null ? null : (
            <FieldWarning
              text={t('plannedPage.overlap', {
                name: settingFacts(context.rules, overlap.setting, context.labels).name,
                span: context.format.span(overlap.startsAt, overlap.endsAt),
              })}
            />
          )
        }
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        onChange={(event) => {
          edit.setSpan({ [day]: event.currentTarget.value });
        }}
      />
      <TextInput
        type="time"
        label={t('plannedPage.time')}
        value={edit.draft.span[time]}
        error={problem !== undefined}
        onChange={(event) => {
          edit.setSpan({ [time]: event.currentTarget.value });
        }}
      />
    </div>
  );
}
