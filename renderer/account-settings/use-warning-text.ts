import { useTranslation } from 'react-i18next';
import type { FormDesk } from '../forms/form-desk.ts';
import type { SettingWarning } from './setting-warnings.ts';

/** Says what is to be looked at, with the name of its field. */
export function useWarningText(): (
  warning: SettingWarning,
  labels: Pick<FormDesk['labels'], 'field'>,
) => string {
  const { t } = useTranslation();
  return (warning, labels) => {
    const field = labels.field(warning.path.split('.'));
    switch (warning.kind) {
      case 'missing':
        return t('statusesPage.warning.missing', { field });
      case 'impossible':
        return t('statusesPage.warning.impossible', { field });
      case 'unknown':
        return t('statusesPage.warning.unknown', { field, value: warning.value });
      case 'too-long':
        return t('statusesPage.warning.tooLong', {
          field,
          length: warning.length,
          most: warning.most,
        });
    }
  };
}
