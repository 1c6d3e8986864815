import { Text, VisuallyHidden } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { ChangeNotice } from '../../ui/change-notice.tsx';
import { SetupFailed } from '../../ui/setup-failed.tsx';
import type { SettingsImport } from './use-settings-import.ts';
import { ArrowRight } from 'lucide-react';
import type { ChangedPart, SettingChange } from '../../../electron/contract/commands/import.ts';
import { useChangeWords, type ChangeWords } from './use-change-words.ts';

function partsOf(change: SettingChange): readonly ChangedPart[] {
  return 'parts' in change ? change.parts : [];
}

function keyOf(change: SettingChange): string {
  return 'id' in change ? `${change.what}:${change.id}` : change.what;
}

/** What taking a settings file in has come to, and what can be done about it. */
export function ImportNews(props: {
  readonly settingsImport: SettingsImport;
}): ReactElement | null {
  const { t } = useTranslation();
  const { state, apply, undo, close } = props.settingsImport;
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
        <ChangeNotice
          failure={null}
          onUndo={state.kind === 'imported' ? undo : null}
          onClose={close}
        >
          <Text>{t(`settingChange.${state.kind}`)}</Text>
        </ChangeNotice>
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
        <ChangeNotice failure={state.failure} onUndo={null} onClose={close}>
          <Text fw={600}>{t('settingChange.notUndone')}</Text>
        </ChangeNotice>
      );
  }
}

/** What a settings file changes, one thing after the other, with what stood there before. */
function ChangeList(props: { readonly changes: readonly SettingChange[] }): ReactElement {
  const words = useChangeWords();
  return (
    <ul className="setting-changes" tabIndex={0}>
      {props.changes.map((change) => (
        <li key={keyOf(change)}>
          <Text size="sm" fw={600}>
            {words.title(change)}
          </Text>
          <Parts change={change} words={words} />
        </li>
      ))}
    </ul>
  );
}

function Parts(props: {
  readonly change: SettingChange;
  readonly words: ChangeWords;
}): ReactElement | null {
  const { change, words } = props;
  const parts = partsOf(change);
  if (parts.length === 0) return null;
  return (
    <dl className="setting-parts">
      {parts.map((part) => (
        <div key={part.path.join('.')}>
          <dt>{words.part(change, part)}</dt>
          <dd>
            <PartValue part={part} words={words} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function PartValue(props: {
  readonly part: ChangedPart;
  readonly words: ChangeWords;
}): ReactElement {
  const { t } = useTranslation();
  const { part, words } = props;
  if (part.from === null && part.to === null) return <>{t(`settingChange.part.${part.kind}`)}</>;
  return (
    <>
      <VisuallyHidden>{t('directoryPage.from')}</VisuallyHidden>
      <bdi>{words.value(part, part.from)}</bdi>
      <ArrowRight size={16} aria-hidden="true" />
      <VisuallyHidden>{t('directoryPage.to')}</VisuallyHidden>
      <bdi>{words.value(part, part.to)}</bdi>
    </>
  );
}
