import { Button, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { FailedNotice, FailureText, Notice } from '../../ui/notice.tsx';
import { DifferenceList } from './difference-list.tsx';
import type { DirectoryWords } from './directory-context.ts';
import type { RecordEdit } from './use-record-edit.ts';

/** Where editing has got to, beside the form, and what can be done about it. */
export function EditNotice(props: {
  readonly edit: RecordEdit;
  readonly words: DirectoryWords;
}): ReactElement | null {
  const { t } = useTranslation();
  const { edit } = props;
  const { state } = edit;
  switch (state.kind) {
    case 'typing':
    case 'asking':
      return null;
    case 'unchanged':
      return <Status text={t('directoryPage.unchanged')} />;
    case 'busy':
      return <Status text={t('directoryPage.busy')} />;
    case 'failed':
      return <FailedNotice title={t('directoryPage.notSaved')} failure={state.failure} />;
    case 'conflict':
      return (
        <Notice tone="problem">
          <Text fw={600}>{t('directoryPage.conflict')}</Text>
          <Text size="sm">
            <FailureText failure={state.failure} />
          </Text>
          <Button variant="default" mt={8} onClick={() => void edit.loadAnew()}>
            {t('directoryPage.loadAnew')}
          </Button>
        </Notice>
      );
    case 'loaded-anew':
      return (
        <Notice tone="attention">
          <Text fw={600}>{t('directoryPage.loadedAnew')}</Text>
          <DifferenceList differences={state.differences} words={props.words} />
        </Notice>
      );
    case 'gone':
      return (
        <Notice tone="problem">
          <Text>{t('directoryPage.gone')}</Text>
        </Notice>
      );
  }
}

function Status(props: { readonly text: string }): ReactElement {
  return (
    <Text size="sm" role="status">
      {props.text}
    </Text>
  );
}
