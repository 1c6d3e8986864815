import { Button, Text } from '@mantine/core';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordList } from './use-record-list.ts';

/** Turns the pages; not there where everything stands on one. */
export function PageButtons(props: { readonly list: RecordList }): ReactElement | null {
  const { t } = useTranslation();
  const { previous, next, page, pageNumber } = props.list;
  if (pageNumber === 1 && (page?.nextPage ?? null) === null) return null;
  return (
    <div className="directory-pages" role="group" aria-label={t('directoryPage.pages')}>
      <Button
        variant="default"
        aria-disabled={previous === null}
        leftSection={<ChevronLeft size={16} aria-hidden="true" />}
        onClick={() => previous?.()}
      >
        {t('directoryPage.previous')}
      </Button>
      <Text component="span" size="sm" role="status">
        {t('directoryPage.page', { number: pageNumber })}
      </Text>
      <Button
        variant="default"
        aria-disabled={next === null}
        rightSection={<ChevronRight size={16} aria-hidden="true" />}
        onClick={() => next?.()}
      >
        {t('directoryPage.next')}
      </Button>
    </div>
  );
}
