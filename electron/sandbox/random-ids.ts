/** A source of `count` random bytes; `randomBytes` of `node:crypto` fits. */
export type RandomBytes = (count: number) => Uint8Array;

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

/** Identifiers and throw-away secrets in the forms the vendors use. */
export interface RandomIds {
  /** A version 4 UUID, the form of Idealist tokens and LINE WORKS ids. */
  readonly uuid: () => string;
  /** 24 hexadecimal digits, the form of an Idealist ObjectId. */
  readonly objectId: () => string;
  /** A secret of 256 random bits in base64url. */
  readonly secret: () => string;
}

/** Derives ids and secrets from an injected source, so that a test can repeat them. */
export const createRandomIds = (random: RandomBytes): RandomIds => ({
  uuid: () => {
    const digits = hex(random(16));
    const variant = ((Number.parseInt(digits.slice(16, 17), 16) & 3) | 8).toString(16);
    return [
      digits.slice(0, 8),
      digits.slice(8, 12),
      `4${digits.slice(13, 16)}`,
      `${variant}${digits.slice(17, 20)}`,
      digits.slice(20, 32),
    ].join('-');
  },
  objectId: () => hex(random(12)),
  secret: () => Buffer.from(random(32)).toString('base64url'),
});
