import type { Failure } from '../bridge/failure.ts';

/** True where only the missing keyring stands in the way (docs/control.md#set-up-file). */
export function mayStoreWeakly(failure: Failure): boolean {
  return failure.kind === 'answered' && failure.error.code === 'no-keyring';
}
