import { Skeleton, VisuallyHidden } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

/** Stands still where something is about to be; `height` in CSS pixels, about that of what comes. */
export function LoadingBlock(props: { readonly height: number }): ReactElement {
  const { t } = useTranslation();
  return (
    <div aria-busy="true">
      <VisuallyHidden role="status">{t('loading')}</VisuallyHidden>
      <Skeleton animate={false} height={props.height} radius={10} />
    </div>
  );
}
