/** What a person can be busy with elsewhere, so that sitting still is not idling. */
export const busyElsewhere = ['call', 'presenting'] as const;
export type BusyElsewhere = (typeof busyElsewhere)[number];

/** What the person can say to a change made elsewhere (docs/design.md#drift). */
export const driftAnswers = ['keep-mine', 'accept-theirs'] as const;
export type DriftAnswer = (typeof driftAnswers)[number];
