import { nameOf as nameIn } from '../contract/name-of.ts';
import type { Settings } from '../contract/settings/settings.ts';
import { toIso } from './i18n/iso.ts';
import type { Speech } from './i18n/speech.ts';
import { isOverlay } from '../presence/rules.ts';
import type { Explanation, Explained } from '../presence/explain.ts';
import { reasonText } from './notice-text.ts';
import type { ClaimView, ExplanationView } from '../contract/views/explanation.ts';

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

/** The whole reasoning, a line for each claim, the strongest first, and what time will change. */
export function explainLines(
  { claims, next }: Explanation,
  settings: Settings,
  { texts, time }: Speech,
): string[] {
  const nameOf = (id: string | null): string => {
    if (id === null) return texts.t('main:presence.none');
    return nameIn(settings.statuses, id);
  };
  // What lies over a base stands above it, as the texts of the verdicts say.
  const order = claims.toSorted((a, b) => Number(isOverlay(b)) - Number(isOverlay(a)));
  const lines = order.map((claim) => {
    const verdict = texts.t(`main:verdict.${claim.verdict}`);
    const reason = reasonText(claim.reason, texts, time);
    const since = toIso(claim.since);
    return texts.t('main:list.claim', { name: nameOf(claim.statusId), verdict, reason, since });
  });
  if (next === null) return lines;
  const what = { name: nameOf(next.statusId), at: toIso(next.at) };
  // What ends leaves nothing whose reason could be told.
  if (next.statusId === null) return [...lines, texts.t('main:list.then-nothing', what)];
  const reason = reasonText(next.reason, texts, time);
  return [...lines, texts.t('main:list.then', { ...what, reason })];
}
