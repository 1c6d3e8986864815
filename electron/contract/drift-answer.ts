/** What the person can say to a change made elsewhere (design: drift). */
export const driftAnswers = ['keep-mine', 'accept-theirs'] as const;
export type DriftAnswer = (typeof driftAnswers)[number];
