import { Link2 } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

/** Marks the record that the account's status is written to. */
export function LinkedMark(): ReactElement {
  const { t } = useTranslation();
  return (
    <span className="linked-mark">
      <Link2 size={14} aria-hidden="true" />
      {t('directoryPage.linkedMark')}
    </span>
  );
}
