import './hotkeys.css';
import { Button, Skeleton, Text, Title, VisuallyHidden } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureText } from '../../ui/failure-text.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Panel } from '../../ui/panel.tsx';
import { HotkeyItem } from './hotkey-item.tsx';
import { OwnShortcuts } from './own-shortcuts.tsx';
import { useHotkeys } from './use-hotkeys.ts';

const skeletonHeight = 260;

/** Keys that work in every program: record them, see whether the system gave them, try them. */
export function HotkeysPage(): ReactElement {
  const { t } = useTranslation();
  const { rows, supported, failure, change, reload } = useHotkeys();
  return (
    <>
      <Title order={1} size="h3" tabIndex={-1}>
        {t('pages.hotkeys')}
      </Title>
      {failure !== null && (
        <Notice
          tone="problem"
          action={
            <Button variant="default" onClick={reload}>
              {t('failure.retry')}
            </Button>
          }
        >
          <Text size="sm">
            <FailureText failure={failure} />
          </Text>
        </Notice>
      )}
      {rows === null && failure === null && (
        <div aria-busy="true">
          <VisuallyHidden role="status">{t('loading')}</VisuallyHidden>
          <Skeleton animate={false} height={skeletonHeight} radius={10} />
        </div>
      )}
      {!supported && (
        <Notice tone="attention">
          <Text size="sm">{t('hotkeysPage.unsupported')}</Text>
        </Notice>
      )}
      {rows !== null && (
        <Panel title={t('hotkeysPage.heading')}>
          <Text>{t('hotkeysPage.text')}</Text>
          <ul className="hotkeys">
            {rows.map((row) => (
              <HotkeyItem key={row.status ?? ''} row={row} onChange={change} />
            ))}
          </ul>
        </Panel>
      )}
      {rows !== null && <OwnShortcuts rows={rows} />}
    </>
  );
}
