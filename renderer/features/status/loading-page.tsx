import { Skeleton, VisuallyHidden } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

/** Placeholders of about the size of what comes; they stand still. */
export function LoadingPage(): ReactElement {
  const { t } = useTranslation();
  return (
    <div className="loading" aria-busy="true">
      <VisuallyHidden role="status">{t('loading')}</VisuallyHidden>
      <Skeleton animate={false} height={132} radius={10} />
      <Skeleton animate={false} height={316} radius={10} />
      <Skeleton animate={false} height={248} radius={10} />
    </div>
  );
}
