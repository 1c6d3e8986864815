import './hotkeys.css';
import { Text, Title } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../ui/notice.tsx';
import { Panel } from '../../ui/panel.tsx';
import { HotkeyItem } from './hotkey-item.tsx';
import { OwnShortcuts } from './own-shortcuts.tsx';
import { useHotkeys } from './use-hotkeys.ts';
import { LoadingBlock } from '../../ui/loading-block.tsx';
import { Unreadable } from '../../ui/unreadable.tsx';

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
        <Unreadable title={t('failure.title')} failure={failure} onRetry={reload} />
      )}
      {rows === null && failure === null && <LoadingBlock height={skeletonHeight} />}
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
