import { Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { FailedNotice } from '../../ui/failed-notice.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { PlannedDesk } from './planned-desk.ts';
import { PlannedFacts } from './planned-facts.tsx';
import type { PlannedState } from './use-planned-edit.ts';

/** Why it was not planned, what is there instead, and what saving does now. */
export function PlannedStateNotice(props: {
  readonly state: PlannedState;
  readonly desk: PlannedDesk;
}): ReactElement | null {
  const { t } = useTranslation();
  const { state, desk } = props;
  switch (state.kind) {
    case 'typing':
    case 'busy':
      return null;
    case 'failed':
      return <FailedNotice title={t('plannedPage.notSaved')} failure={state.failure} />;
    case 'conflict': {
      const { conflict } = state;
      return (
        <Notice tone="problem">
          <Text fw={600}>{t('plannedPage.notSaved')}</Text>
          <Text size="sm">
            {t(`plannedPage.conflict.${conflict.kind}`, { account: desk.account.name })}
          </Text>
          {'now' in conflict && <PlannedFacts entry={conflict.now} desk={desk} />}
        </Notice>
      );
    }
  }
}
