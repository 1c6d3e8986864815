import type { Envelope } from '../contract/envelope.ts';
import { pickStatus } from '../contract/pick-status.ts';
import type { Status } from '../contract/status.ts';
import type { Texts } from '../i18n/texts.ts';
import { candidateNames } from './pick-account.ts';

/** The status that a person named by id or name, or a line that says which there are. */
export function namedStatus(
  text: string,
  statuses: readonly Status[],
  { t }: Texts,
): Envelope<Status> {
  const picked = pickStatus(text, statuses);
  if (picked.kind === 'one') return { ok: true, value: picked.item };
  const near = picked.kind === 'ambiguous' ? picked.candidates : picked.nearest;
  const params = { text, candidates: candidateNames(near) };
  const message = t(`main:error.${picked.kind}-status`, params);
  return { ok: false, error: { code: 'usage', message } };
}
