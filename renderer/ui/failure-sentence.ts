import type { TFunction } from 'i18next';
import type { Failure } from '../bridge/client.ts';

/** Why a rule was not stored, as it stands below a field. */
export function failureSentence(failure: Failure, t: TFunction): string {
  return failure.kind === 'answered' ? failure.error.sentence : t('failure.unreachable');
}
