import { Button, Title } from '@mantine/core';
import { CalendarPlus } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

/** The name of the page, and the way to plan something where that can be done now. */
export function PlannedHeading(props: { readonly onNew?: () => void }): ReactElement {
  const { t } = useTranslation();
  return (
    <div className="planned-heading">
      <Title order={1} size="h3" tabIndex={-1}>
        {t('pages.planned')}
      </Title>
      {props.onNew !== undefined && (
        <Button leftSection={<CalendarPlus size={16} aria-hidden="true" />} onClick={props.onNew}>
          {t('plannedPage.new')}
        </Button>
      )}
    </div>
  );
}
