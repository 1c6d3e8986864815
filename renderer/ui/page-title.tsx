import { VisuallyHidden } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

/** The page's heading for those who listen, while there is no status to be the heading. */
export function PageTitle(): ReactElement {
  const { t } = useTranslation();
  return <VisuallyHidden component="h1">{t('present.caption')}</VisuallyHidden>;
}
