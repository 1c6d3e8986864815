import { Button, Text } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Diagnosis } from '../../../electron/contract/diagnosis.ts';
import { Panel } from '../../ui/panel.tsx';
import { lockTestOf, type LockTest } from './lock-test.ts';
import { useWording } from './use-wording.ts';

/** Lets the person lock the screen and says what was seen of it. */
export function LockTestPanel({ diagnosis }: { readonly diagnosis: Diagnosis }): ReactElement {
  const { t } = useTranslation();
  const [startedAt, setStartedAt] = useState<number | null>(null);
  return (
    <Panel title={t('diagnostics.test.heading')}>
      <Text>{t('diagnostics.test.lead')}</Text>
      <div className="actions">
        <Button
          variant="default"
          onClick={() => {
            setStartedAt(Date.now());
          }}
        >
          {startedAt === null ? t('diagnostics.test.start') : t('diagnostics.test.again')}
        </Button>
      </div>
      <div role="status">
        {startedAt !== null && (
          <Text fw={600}>
            <TestText test={lockTestOf(startedAt, diagnosis)} now={diagnosis.at} />
          </Text>
        )}
      </div>
    </Panel>
  );
}

function TestText({ test, now }: { readonly test: LockTest; readonly now: number }): ReactElement {
  const { t, instant } = useWording();
  switch (test.kind) {
    case 'waiting':
      return <>{t('diagnostics.test.waiting')}</>;
    case 'late':
      return <>{t('diagnostics.test.late')}</>;
    case 'locked':
      return <>{t('diagnostics.test.locked', { time: instant(test.lockedAt, now) })}</>;
    case 'done': {
      const { lockedAt, unlockedAt } = test;
      const times = { locked: instant(lockedAt, now), unlocked: instant(unlockedAt, now) };
      return <>{t('diagnostics.test.done', times)}</>;
    }
  }
}
