/** LINE WORKS, user-profile-status: the values of `profileStatusId`. */
export const PROFILE_STATUS_IDS = [
  'BUSY',
  'AWAY',
  'LEAVE_OFFICE',
  'ABSENCE',
  'CUSTOM01',
  'CUSTOM02',
  'CUSTOM03',
  'CUSTOM04',
  'CUSTOM05',
  'CUSTOM06',
  'CUSTOM07',
  'CUSTOM08',
  'CUSTOM09',
  'CUSTOM10',
  'CUSTOM11',
  'CUSTOM12',
] as const;

/** One of the sixteen ids; there is none for "available". */
export type ProfileStatusId = (typeof PROFILE_STATUS_IDS)[number];

/** One side of the automatic reply. */
interface AutoReply {
  readonly content?: string | undefined;
  readonly sentDirectlyToMe: boolean;
}

/** Automatic replies to mail from inside and outside the company. */
interface AutoReplyMail {
  readonly internal?: AutoReply | undefined;
  readonly external?: AutoReply | undefined;
}

/** What a member may write; null is "not set". */
export interface StatusFields {
  readonly profileStatusId: ProfileStatusId;
  readonly statusMessage: string | null;
  /** `YYYY-MM-DDThh:mm:ssTZD`, kept as it was sent. */
  readonly startTime: string | null;
  readonly endTime: string | null;
  readonly autoReplyMail: AutoReplyMail | null;
}

/** A member's status as the vendor keeps it. */
export interface StatusRecord extends StatusFields {
  readonly userProfileStatusId: string;
  readonly scheduleType: 'PRESENT' | 'RESERVED';
}

/** A status as the domain defines it. */
export interface StatusDefinition {
  readonly profileStatusId: ProfileStatusId;
  readonly name: string;
  readonly i18nNames: readonly { readonly language: string; readonly name: string }[];
  readonly iconType: string;
  /** Whether the domain uses it; if not, a write is refused with "Not used status." */
  readonly used: boolean;
  /** Whether members may pick it themselves. */
  readonly settableByMembers: boolean;
  readonly displayOrder: number;
}
