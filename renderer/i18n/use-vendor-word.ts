import { useTranslation } from 'react-i18next';
import type { VendorId } from '../../electron/contract/settings/settings.ts';

type Words = Readonly<Partial<Record<VendorId, Readonly<Record<string, string>>>>>;

/**
 * What a vendor shows, as its users know it in the person's language; what has no text there, such
 * as the value of an attribute, stays in the vendor's own word.
 */
export function useVendorWord(): (vendor: VendorId | null, word: string) => string {
  const { t } = useTranslation('shared');
  const words: Words = t('word', { returnObjects: true });
  return (vendor, word) => {
    const known = vendor === null ? undefined : words[vendor];
    return known !== undefined && Object.hasOwn(known, word) ? (known[word] ?? word) : word;
  };
}
