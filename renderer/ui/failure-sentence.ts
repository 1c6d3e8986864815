import type { TFunction } from 'i18next';
import type { Failure } from '../bridge/failure.ts';
import { afterPath } from './after-path.ts';

/** Why a rule was not stored, as it stands below a field. */
export function failureSentence(failure: Failure, t: TFunction): string {
  return failure.kind === 'answered' ? afterPath(failure.error.message) : t('failure.unreachable');
}
