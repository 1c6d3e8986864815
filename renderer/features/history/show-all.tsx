import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { noFilter, type Filter } from './filter.ts';

/** Takes back whatever narrows the list down. */
export function ShowAll(props: { readonly onChange: (filter: Filter) => void }): ReactElement {
  const { t } = useTranslation();
  return (
    <div>
      <Button
        variant="default"
        onClick={() => {
          props.onChange(noFilter);
        }}
      >
        {t('history.showAll')}
      </Button>
    </div>
  );
}
