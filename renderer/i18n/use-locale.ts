import { useTranslation } from 'react-i18next';
import { regionalLocale } from '../../electron/contract/regional-locale.ts';

/**
 * The locale for dates, times and numbers: the app's language as it is written in the person's
 * region, which main has put into the page's address.
 */
export function useLocale(): string {
  const { i18n } = useTranslation();
  const opened = new URLSearchParams(window.location.search).get('locale');
  return regionalLocale(i18n.language, opened === null ? [] : [opened]);
}
