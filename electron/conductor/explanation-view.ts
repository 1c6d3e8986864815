import type { ClaimView, ExplanationView } from '../contract/explanation.ts';
import type { Settings } from '../contract/settings.ts';
import { toIso } from '../i18n/iso.ts';
import type { Speech } from '../i18n/speech.ts';
import type { Explained, Explanation } from '../presence/explain.ts';
import { reasonText } from './reason-text.ts';

/** The whole reasoning as the window and scripts get it. */
export function explanationView(
  { winner, next, claims }: Explanation,
  settings: Settings,
  { texts, time }: Speech,
): ExplanationView {
  const nameOf = (id: string | null): string | null =>
    settings.statuses.find((status) => status.id === id)?.name ?? null;
  const claimView = (claim: Explained): ClaimView => ({
    source: claim.source,
    status: claim.statusId,
    name: nameOf(claim.statusId),
    reason: reasonText(claim.reason, texts, time),
    since: toIso(claim.since),
    until: claim.until === null ? null : toIso(claim.until),
    verdict: claim.verdict,
    why: texts.t(`main:verdict.${claim.verdict}`),
  });
  return {
    version: 1,
    winner: winner && claimView(winner),
    next: next && {
      at: toIso(next.at),
      status: next.statusId,
      name: nameOf(next.statusId),
      source: next.statusId === null ? null : next.source,
      reason: next.statusId === null ? null : reasonText(next.reason, texts, time),
    },
    claims: claims.map(claimView),
  };
}
