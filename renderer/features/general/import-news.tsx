import { Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { NewsLine } from '../../ui/change-notice.tsx';
import { SetupFailed } from '../../ui/setup-failed.tsx';
import { ChangeList } from './change-list.tsx';
import type { SettingsImport } from './use-settings-import.ts';

/** What taking a settings file in has come to, and what can be done about it. */
export function ImportNews(props: { readonly desk: SettingsImport }): ReactElement | null {
  const { t } = useTranslation();
  const { state, apply, undo, close } = props.desk;
  switch (state.kind) {
    case 'idle':
      return null;
    case 'busy':
      return <Text role="status">{t('settingChange.busy')}</Text>;
    case 'unchanged':
      return <Text role="status">{t('settingChange.unchanged')}</Text>;
    case 'asking':
      return (
        <ConfirmDialog
          title={t('settingChange.ask')}
          text={t('settingChange.askText')}
          confirm={t('settingChange.apply')}
          cancel={t('settingChange.cancel')}
          isHarmless
          onConfirm={() => {
            apply(false);
          }}
          onCancel={close}
        >
          <ChangeList changes={state.changes} />
        </ConfirmDialog>
      );
    case 'imported':
    case 'undone':
      return (
        <NewsLine failure={null} onUndo={state.kind === 'imported' ? undo : null} onClose={close}>
          <Text>{t(`settingChange.${state.kind}`)}</Text>
        </NewsLine>
      );
    case 'failed':
      return state.step === 'import' ? (
        <SetupFailed
          title={t('welcome.notImported')}
          failure={state.failure}
          onStoreWeakly={() => {
            apply(true);
          }}
        />
      ) : (
        <NewsLine failure={state.failure} onUndo={null} onClose={close}>
          <Text fw={600}>{t('settingChange.notUndone')}</Text>
        </NewsLine>
      );
  }
}
