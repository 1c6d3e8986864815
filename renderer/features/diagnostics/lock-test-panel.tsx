import { Button, Text } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Diagnosis } from '../../../electron/contract/views/diagnosis.ts';
import { Panel } from '../../ui/page-blocks.tsx';
import { useWording } from './use-wording.ts';

/** How far a test of the screen lock has come; instants are epoch ms. */
type LockTest =
  | { readonly kind: 'waiting' }
  /** A minute has passed: whoever has locked the screen by now was not seen. */
  | { readonly kind: 'late' }
  | { readonly kind: 'locked'; readonly lockedAt: number }
  | { readonly kind: 'done'; readonly lockedAt: number; readonly unlockedAt: number };

const lateMs = 60_000;

/**
 * What a test that began at an instant has seen by now.
 * @param startedAt by the clock of the program, epoch ms
 */
export function lockTestOf(startedAt: number, diagnosis: Diagnosis): LockTest {
  const { locked, unlocked } = diagnosis.signals.lastSeen;
  if (locked === null || locked < startedAt) {
    return { kind: diagnosis.at - startedAt < lateMs ? 'waiting' : 'late' };
  }
  if (unlocked === null || unlocked < locked) return { kind: 'locked', lockedAt: locked };
  return { kind: 'done', lockedAt: locked, unlockedAt: unlocked };
}

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
