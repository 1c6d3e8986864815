/** When a status begins and ends, as the vendor writes instants (ISO 8601 with an offset). */
export type Span = Readonly<{ startTime: string | null; endTime: string }>;

/** One side of the automatic answer to mail. */
export type Reply = Readonly<{ content: string; sentDirectlyToMe: boolean }>;

/**
 * The fields of a status that Presently may write, by the names they are remembered under; null is
 * nothing. `endTime` stands for both times, since they go together (LINE WORKS, user-profile-status).
 */
export type StatusFields = Readonly<{
  profileStatusId: string | null;
  statusMessage: string | null;
  endTime: Span | null;
  'autoReplyMail.internal': Reply | null;
  'autoReplyMail.external': Reply | null;
}>;

/** The name of a field. */
export type StatusField = keyof StatusFields;

/** What no status at all comes to: available. */
export const noStatus: StatusFields = {
  profileStatusId: null,
  statusMessage: null,
  endTime: null,
  'autoReplyMail.internal': null,
  'autoReplyMail.external': null,
};

/** The names of all fields. */
export const allFields: readonly StatusField[] = [
  'profileStatusId',
  'statusMessage',
  'endTime',
  'autoReplyMail.internal',
  'autoReplyMail.external',
];
