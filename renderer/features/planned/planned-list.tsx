import { Button, Text } from '@mantine/core';
import { RefreshCw } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScheduledStatus } from '../../../electron/contract/scheduled-status.ts';
import { Panel } from '../../ui/panel.tsx';
import type { PlannedDesk } from './planned-desk.ts';
import { PlannedFacts } from './planned-facts.tsx';
import { hasRoom } from './room-for.ts';
import { settingFacts } from './setting-facts.ts';
import type { ScheduleList } from './use-schedule.ts';

/** Everything that is planned, with what can be done with each. */
export function PlannedList(props: {
  readonly list: ScheduleList;
  readonly isLoading: boolean;
  readonly desk: PlannedDesk;
  readonly onChange: (entry: ScheduledStatus) => void;
  readonly onRemove: (entry: ScheduledStatus) => void;
  readonly onRefresh: () => void;
}): ReactElement {
  const { t } = useTranslation();
  const { list, desk, isLoading } = props;
  const { name } = desk.account;
  const { most } = desk.rules;
  return (
    <Panel title={t('plannedPage.list')} note={isLoading ? t('loading') : ''}>
      {list.entries.length === 0 ? (
        <Text>{t('plannedPage.empty', { account: name })}</Text>
      ) : (
        <ul className="planned-list" aria-label={t('plannedPage.list')}>
          {list.entries.map((entry) => (
            <li key={entry.id} className="planned-row" data-planned={entry.id}>
              <PlannedFacts entry={entry} desk={desk} />
              {entry.startsAt > desk.now && <RowButtons {...props} entry={entry} />}
            </li>
          ))}
        </ul>
      )}
      <div className="planned-foot">
        <Text size="sm" c="dimmed">
          {most === null || hasRoom(list, desk.now)
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

function RowButtons(
  props: Pick<Parameters<typeof PlannedList>[0], 'desk' | 'onChange' | 'onRemove'> & {
    readonly entry: ScheduledStatus;
  },
): ReactElement {
  const { t } = useTranslation();
  const { entry, desk } = props;
  const { name } = settingFacts(desk.rules, entry.setting, desk.labels);
  const which = { name, span: desk.format.span(entry.startsAt, entry.endsAt) };
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
