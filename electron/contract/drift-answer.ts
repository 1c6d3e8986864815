/** What the person can say to a change made elsewhere (docs/design.md#drift). */
export const driftAnswers = ['keep-mine', 'accept-theirs'] as const;
export type DriftAnswer = (typeof driftAnswers)[number];
