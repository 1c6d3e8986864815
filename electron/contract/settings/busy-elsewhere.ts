/** What a person can be busy with elsewhere, so that sitting still is not idling. */
export const busyElsewhere = ['call', 'presenting'] as const;
export type BusyElsewhere = (typeof busyElsewhere)[number];
