import type { Diagnosis } from '../../../electron/contract/diagnosis.ts';

/** How far a test of the screen lock has come; instants are epoch ms. */
export type LockTest =
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
