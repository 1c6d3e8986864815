import { useEffect, useSyncExternalStore, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from './confirm-dialog.tsx';
import type { LeaveDesk } from './unsaved-changes.ts';

/**
 * Asks before something unsaved is left, also by closing the window. Quitting is never held up: the
 * program ends then without asking its windows.
 */
export function LeaveQuestion({ desk }: { readonly desk: LeaveDesk }): ReactElement | null {
  const { t } = useTranslation();
  const waiting = useSyncExternalStore(desk.waiting.subscribe, desk.waiting.get);

  useEffect(() => {
    const onClose = (event: BeforeUnloadEvent): void => {
      if (!desk.isHeld()) return;
      event.preventDefault();
      desk.pass(() => {
        window.close();
      });
    };
    window.addEventListener('beforeunload', onClose);
    return () => {
      window.removeEventListener('beforeunload', onClose);
    };
  }, [desk]);

  if (waiting === null) return null;
  return (
    <ConfirmDialog
      title={t('unsaved.title')}
      text={t('unsaved.text')}
      confirm={t('unsaved.discard')}
      cancel={t('unsaved.keep')}
      onConfirm={desk.discard}
      onCancel={desk.stay}
    />
  );
}
