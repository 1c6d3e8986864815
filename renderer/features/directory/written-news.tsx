import { Button, CloseButton, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { FailedNotice, Notice } from '../../ui/page-blocks.tsx';
import { focusHeading } from '../../ui/focus.ts';
import { DifferenceList } from './difference-list.tsx';
import { differencesBetween } from './differences.ts';
import type { DirectoryWords } from './directory-context.ts';
import type { News, LastWrite } from './use-written.ts';

function titleOf(
  { written, isUndo }: News,
  isSame: boolean,
): 'undone' | 'created' | 'same' | 'saved' {
  if (isUndo) return 'undone';
  if (written.before === null) return 'created';
  return isSame ? 'same' : 'saved';
}

/** What the vendor made of the last write, and a way to take it back. */
export function WrittenNews(props: {
  readonly lastWrite: LastWrite;
  readonly words: DirectoryWords;
  readonly onUndo: () => void;
}): ReactElement | null {
  const { t } = useTranslation();
  const { news, isBusy, failure, clear } = props.lastWrite;
  if (news === null) return null;
  const { before, after, undo, note } = news.written;
  const differences = before === null ? [] : differencesBetween(before.record, after.record);
  const title = titleOf(news, differences.length === 0);
  const name = after.name ?? t('directoryPage.unnamed');
  const close = (): void => {
    clear();
    focusHeading();
  };
  return (
    <>
      <Notice
        tone={note === null ? 'good' : 'attention'}
        action={
          <>
            {undo !== null && (
              <Button variant="default" aria-disabled={isBusy} onClick={props.onUndo}>
                {t('directoryPage.undo')}
              </Button>
            )}
            <CloseButton aria-label={t('failure.close')} onClick={close} />
          </>
        }
      >
        <Text fw={600} dir="auto">
          {t(`directoryPage.written.${title}`, { name })}
        </Text>
        {note !== null && <Text size="sm">{note}</Text>}
        {differences.length > 0 && <DifferenceList differences={differences} words={props.words} />}
      </Notice>
      {failure !== null && <FailedNotice title={t('directoryPage.notUndone')} failure={failure} />}
    </>
  );
}
