import type { Diagnosis } from '../../../electron/contract/views/diagnosis.ts';
import { hotkeyText } from '../../ui/hotkey-text.ts';
import { type Row, signalRows } from './signal-rows.ts';
import type { Wording } from './use-wording.ts';

/** Readings that belong together. */
export interface Section {
  readonly id: 'signals' | 'hotkeys' | 'network' | 'program';
  readonly title: string;
  readonly rows: readonly Row[];
}

function row(label: string, value: string): Row {
  return { label, value, notes: [] };
}

function hotkeyRows({ hotkeys, platform }: Diagnosis, { t }: Wording): readonly Row[] {
  return Object.entries(hotkeys).map(([key, result]) =>
    row(hotkeyText(key, platform === 'darwin'), t(`diagnostics.hotkey.${result}`)),
  );
}

function networkRows({ network }: Diagnosis, { t }: Wording): readonly Row[] {
  const connection = network.online ? t('diagnostics.online') : t('diagnostics.offlineNow');
  return [
    row(t('diagnostics.connection'), connection),
    ...network.routes.map(({ name, proxy }) =>
      row(
        name,
        proxy.trim().toUpperCase() === 'DIRECT'
          ? t('diagnostics.direct')
          : t('diagnostics.through', { proxy }),
      ),
    ),
  ];
}

function programRows(diagnosis: Diagnosis, { t, instant }: Wording): readonly Row[] {
  const { versions, system, session, desktop, profileFolder, startedAt, at } = diagnosis;
  const sessionText = [session, desktop].filter((part) => part !== null).join(', ');
  return [
    row('Presently', versions.app),
    row('Electron', versions.electron),
    row('Chromium', versions.chrome),
    row('Node.js', versions.node),
    row(t('diagnostics.system'), system),
    ...(sessionText === '' ? [] : [row(t('diagnostics.session'), sessionText)]),
    row(t('diagnostics.folder'), profileFolder),
    row(t('diagnostics.running'), instant(startedAt, at)),
  ];
}

/** A diagnosis in words, for the page and for the clipboard. */
export function sectionsOf(diagnosis: Diagnosis, wording: Wording): readonly Section[] {
  const { t } = wording;
  return [
    {
      id: 'signals',
      title: t('diagnostics.signals'),
      rows: signalRows(diagnosis, wording),
    },
    { id: 'hotkeys', title: t('diagnostics.hotkeys'), rows: hotkeyRows(diagnosis, wording) },
    { id: 'network', title: t('diagnostics.network'), rows: networkRows(diagnosis, wording) },
    { id: 'program', title: t('diagnostics.program'), rows: programRows(diagnosis, wording) },
  ];
}
