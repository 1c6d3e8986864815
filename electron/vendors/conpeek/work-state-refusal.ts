import type { Failure } from '../../contract/delivery.ts';
import type { NoticeCode } from '../../contract/notice.ts';
import { failure } from '../failure.ts';
import type { Answer } from '../http.ts';
import { failureOf, said } from '../outcome.ts';
import type { ConpeekSetting } from './setting.ts';

/**
 * Why a work state was not set, with what to do about it. Conpeek says 403 to whatever it does not
 * allow, and a break that the user's groups do not have may come as 400 or 404 too (CP-3).
 * @param now epoch ms
 */
export function refusalOf(answer: Answer, setting: ConpeekSetting, now: number): Failure {
  const code = codeOf(answer.status, setting);
  if (code === null) {
    return failureOf(answer, { now, notFound: 'user-not-found' });
  }
  const wanted = setting.workState === 'ONBREAK' ? setting.breakCause : setting.workState;
  return failure('refused', code, { wanted: wanted ?? '', ...said(answer) });
}

function codeOf(status: number, { workState }: ConpeekSetting): NoticeCode | null {
  if (workState === 'ONBREAK') {
    if (status === 400 || status === 403) return 'break-refused';
    return status === 404 ? 'break-or-user-not-found' : null;
  }
  return status === 403 ? 'work-state-refused' : null;
}
