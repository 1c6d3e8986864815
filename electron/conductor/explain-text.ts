import type { Settings } from '../contract/settings.ts';
import { toIso } from '../i18n/iso.ts';
import type { Speech } from '../i18n/speech.ts';
import { isOverlay } from '../presence/candidate.ts';
import type { Explained } from '../presence/explain.ts';
import { reasonText } from './reason-text.ts';

/** The whole reasoning, a line for each claim, the strongest first. */
export function explainLines(
  claims: readonly Explained[],
  settings: Settings,
  { texts, time }: Speech,
): string[] {
  // What lies over a base stands above it, as the texts of the verdicts say.
  const order = claims.toSorted((a, b) => Number(isOverlay(b)) - Number(isOverlay(a)));
  return order.map((claim) => {
    const name = settings.statuses.find(({ id }) => id === claim.statusId)?.name ?? claim.statusId;
    const verdict = texts.t(`main:verdict.${claim.verdict}`);
    const reason = reasonText(claim.reason, texts, time);
    return texts.t('main:list.claim', { name, verdict, reason, since: toIso(claim.since) });
  });
}
