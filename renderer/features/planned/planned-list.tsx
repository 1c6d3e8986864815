import { Button, Text } from '@mantine/core';
import { RefreshCw } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScheduledStatus } from '../../../electron/contract/scheduled-status.ts';
import { Panel } from '../../ui/page-blocks.tsx';
import type { PlannedContext } from './planned-context.ts';
import { PlannedFacts } from './planned-facts.tsx';
import { hasCapacity, type ScheduleList } from './use-schedule.ts';
import { settingFacts } from './setting-facts.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';

/** Everything that is planned, with what can be done with each. */
export function PlannedList(props: {
  readonly list: ScheduleList;
  readonly isLoading: boolean;
  readonly context: PlannedContext;
  readonly onChange: (entry: ScheduledStatus) => void;
  readonly onRemove: (entry: ScheduledStatus) => void;
  readonly onRefresh: () => void;
}): ReactElement {
  const { t } = useTranslation();
  const { list, context, isLoading } = props;
  const { name } = context.account;
  const { most } = context.rules;
  return (
    <Panel title={t('plannedPage.list')} note={isLoading ? t('loading') : ''}>
      {list.entries.length === 0 ? (
        <Text>{t('plannedPage.empty', { account: name })}</Text>
      ) : (
        <ul className="planned-list" aria-label={t('plannedPage.list')}>
          {list.entries.map((entry) => (
            <li key={entry.id} className="planned-row" data-planned={entry.id}>
              <PlannedFacts entry={entry} context={context} />
              {entry.startsAt > context.now && <RowButtons {...props} entry={entry} />}
            </li>
          ))}
        </ul>
      )}
      <div className="planned-foot">
        <Text size="sm" c="dimmed">
          {most === null || hasCapacity(list, context.now)
            ? t('plannedPage.hint', { account: name })
            : t('plannedPage.full', { account: name, count: most })}
        </Text>
        <Button
          variant="default"
          leftSection={<RefreshCw size={16} aria-hidden="true" />}
          aria-disabled={isLoading}
          onClick={() => {
            if (!isLoading) props.onRefresh();
          }}
        >
          {t('plannedPage.refresh')}
        </Button>
      </div>
    </Panel>
  );
}

/** Asks whether a planned status is to be taken back. */
export function RemovalDialog(props: {
  readonly entry: ScheduledStatus;
  readonly context: PlannedContext;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}): ReactElement {
  const { t } = useTranslation();
  const { context } = props;
  return (
    <ConfirmDialog
      title={t('plannedPage.removeTitle')}
      text={t('plannedPage.removeText', { account: context.account.name })}
      confirm={t('plannedPage.remove')}
      cancel={t('accountsPage.cancel')}
      onConfirm={props.onConfirm}
      onCancel={props.onCancel}
    >
      <PlannedFacts entry={props.entry} context={context} />
    </ConfirmDialog>
  );
}

function RowButtons(
  props: Pick<Parameters<typeof PlannedList>[0], 'context' | 'onChange' | 'onRemove'> & {
    readonly entry: ScheduledStatus;
  },
): ReactElement {
  const { t } = useTranslation();
  const { entry, context } = props;
  const { name } = settingFacts(context.rules, entry.setting, context.labels);
  const which = { name, span: context.format.span(entry.startsAt, entry.endsAt) };
  return (
    <div className="planned-buttons">
      <Button
        variant="default"
        size="compact-sm"
        aria-label={t('plannedPage.changeOf', which)}
        onClick={() => {
          props.onChange(entry);
        }}
      >
        {t('plannedPage.change')}
      </Button>
      <Button
        variant="default"
        size="compact-sm"
        aria-label={t('plannedPage.removeOf', which)}
        onClick={() => {
          props.onRemove(entry);
        }}
      >
        {t('plannedPage.remove')}
      </Button>
    </div>
  );
}
