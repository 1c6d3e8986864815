import type { VendorId } from '../../contract/settings/account.ts';
import type { Texts } from './texts.ts';

/** A word that could be looked up; an attribute's value can be any text. */
const plainWord = /^\w+$/u;

/**
 * What a vendor shows, as its users know it in the person's language; what has no text there, such
 * as the value of an attribute, stays in the vendor's own word.
 */
export function vendorWord(vendor: VendorId, word: string, { t }: Texts): string {
  return plainWord.test(word) ? t(`shared:word.${vendor}.${word}`, { defaultValue: word }) : word;
}
