import { Title } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { AboutPanel } from './about-panel.tsx';
import { LookPanel } from './look-panel.tsx';
import { ResetPanel } from './reset-panel.tsx';
import { SettingsFilePanel } from './settings-file-panel.tsx';
import { SwitchesPanel } from './switches-panel.tsx';
import { UpdatesPanel } from './updates-panel.tsx';
import { useGeneral } from './use-general.ts';
import { LoadingBlock } from '../../ui/loading-block.tsx';
import { Unreadable } from '../../ui/unreadable.tsx';

const skeletonHeight = 180;

/** How the program looks, starts and speaks up, and where its things lie. */
export function GeneralPage(): ReactElement {
  const { t } = useTranslation();
  const { general, about, failure, save, reload } = useGeneral();
  return (
    <>
      <Title order={1} size="h3" tabIndex={-1}>
        {t('pages.general')}
      </Title>
      {failure !== null && (
        <Unreadable title={t('failure.title')} failure={failure} onRetry={reload} />
      )}
      {general === null && failure === null && <LoadingBlock height={skeletonHeight} />}
      {general !== null && (
        <>
          <LookPanel general={general} onChange={save} />
          <SwitchesPanel general={general} onChange={save} />
          <SettingsFilePanel onChanged={reload} />
          <UpdatesPanel address={general.updates ?? ''} />
          {about !== null && <AboutPanel about={about} />}
          <ResetPanel onDone={reload} />
        </>
      )}
    </>
  );
}
