import type { Outcome } from '../../contract/delivery.ts';

/** Whether the vendor gave no proper answer, so that the call may or may not have arrived. */
export function isNoAnswer(kind: Outcome['kind'] | undefined): boolean {
  return kind === 'offline' || kind === 'transient' || kind === 'unexpected-response';
}
