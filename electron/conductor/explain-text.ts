import type { Settings } from '../contract/settings.ts';
import { toIso } from '../i18n/iso.ts';
import type { Speech } from '../i18n/speech.ts';
import type { Explained } from '../presence/explain.ts';
import { reasonText } from './reason-text.ts';

/** The whole reasoning, a line for each claim, the strongest first. */
export function explainLines(
  claims: readonly Explained[],
  settings: Settings,
  { texts, time }: Speech,
): string[] {
  return claims.map((claim) => {
    const name = settings.statuses.find(({ id }) => id === claim.statusId)?.name ?? claim.statusId;
    const verdict = texts.t(`main:verdict.${claim.verdict}`);
    const reason = reasonText(claim.reason, texts, time);
    return texts.t('main:list.claim', { name, verdict, reason, since: toIso(claim.since) });
  });
}
