import { lazy, Suspense, useEffect, useSyncExternalStore, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnsavedChanges } from './unsaved-changes.ts';

/** Loaded with the first question, since most windows never ask one. */
const ConfirmDialog = lazy(async () => ({
  default: (await import('./confirm-dialog.tsx')).ConfirmDialog,
}));

/**
 * Asks before something unsaved is left, also by closing the window. Quitting is never held up: the
 * program ends then without asking its windows.
 */
export function UnsavedQuestion({
  unsaved,
}: {
  readonly unsaved: UnsavedChanges;
}): ReactElement | null {
  const { t } = useTranslation();
  const waiting = useSyncExternalStore(unsaved.waiting.subscribe, unsaved.waiting.get);

  useEffect(() => {
    const onClose = (event: BeforeUnloadEvent): void => {
      if (!unsaved.isHeld()) return;
      event.preventDefault();
      unsaved.pass(() => {
        window.close();
      });
    };
    window.addEventListener('beforeunload', onClose);
    return () => {
      window.removeEventListener('beforeunload', onClose);
    };
  }, [unsaved]);

  if (waiting === null) return null;
  return (
    <Suspense fallback={null}>
      <ConfirmDialog
        title={t('unsaved.title')}
        text={t('unsaved.text')}
        confirm={t('unsaved.discard')}
        cancel={t('unsaved.keep')}
        onConfirm={unsaved.discard}
        onCancel={unsaved.stay}
      />
    </Suspense>
  );
}
