import process from 'node:process';
import { seesLock } from '../signals/sees-lock.ts';
import type { Senses } from './senses.ts';

/** As for the notification about it: until then the idle time may just not have been read, in ms. */
const suspiciousAfterMs = 3_600_000;

const secondMs = 1000;

/** What this desktop does not let Presently see, as far as that can be told by now. */
export function blindTo({ desktop }: Pick<Senses, 'desktop'>): {
  readonly lock: boolean;
  readonly idle: boolean;
} {
  const facts = desktop.facts();
  return {
    lock: process.platform === 'linux' && !seesLock(facts),
    idle: facts.idle.longest === 0 && process.uptime() * secondMs >= suspiciousAfterMs,
  };
}
