/** Spaces of every kind, and signs that draw nothing. */
const unseen = /[\s\p{Cc}\p{Cf}]/gu;

/** Whether a text has nothing that can be seen. */
export function isBlank(text: string): boolean {
  return text.replaceAll(unseen, '') === '';
}
