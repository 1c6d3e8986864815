import { app, session } from 'electron/main';
import type { CommandInput, CommandOutput } from '../contract/commands/commands.ts';
import type { Envelope } from '../contract/commands/envelope.ts';
import { createFileChooser } from '../controls/choose-file.ts';
import { errorFailure, type ErrorKey, problemFailure } from '../wording/failures.ts';
import type { DesktopServices } from '../controls/desktop-services.ts';
import type {
  ImportProblem,
  ImportResult,
  ReviewResult,
} from '../storage/provisioning/import-result.ts';
import { createImporter, type ImportRequest } from '../storage/provisioning/importer.ts';
import { deliveryAccounts } from '../delivery/delivery-accounts.ts';
import { vendorOf, vendors } from '../vendors/registry.ts';
import { chooseLanguage } from '../contract/languages.ts';
import { notifyOfWeakProtection } from './notifications.ts';
import type { Core } from './core.ts';
import { randomBytes } from 'node:crypto';
import type { Texts } from '../wording/i18n/texts.ts';

/** A running sample workplace. */
interface Sample {
  /** The file that connects this profile to it; with fresh credentials every time. */
  provisioning(texts: Texts, onlyAccounts: boolean): ImportRequest;
  stop(): Promise<void>;
}

/** The statuses of the sample, as `shared:sample` names them. */
const names = ['available', 'busy', 'lunch', 'short-break', 'away', 'offline'] as const;

/**
 * Starts the four vendor APIs in this process. Loaded only when asked for.
 * @param log takes a line for every request received
 */
async function startSample(log: (line: string) => void): Promise<Sample> {
  const { createSampleWorkplace } = await import('../sandbox/sample-workplace.ts');
  const { sampleProvisioning } = await import('../sandbox/sample-provisioning.ts');
  const { formatReceived } = await import('../sandbox/received-log.ts');
  const workplace = await createSampleWorkplace({
    now: Date.now,
    random: randomBytes,
    onRequest: (request) => {
      log(formatReceived(request));
    },
  });
  return {
    provisioning: ({ t }, onlyAccounts) => {
      const named = Object.fromEntries(names.map((id) => [id, t(`shared:sample.${id}`)]));
      const { version, accounts, ...rest } = sampleProvisioning(workplace, named);
      const file = onlyAccounts ? { version, accounts } : { version, accounts, ...rest };
      // Its secrets are made up anew at every start and open nothing but this process.
      return { text: JSON.stringify(file), replace: false, allowPlaintextSecrets: true };
    },
    stop: () => workplace.stop(),
  };
}

/** Changes the settings, and puts what changed into effect. */
export interface SettingsChanges {
  /** Calls the listener after every change, once it is in effect for statuses and accounts. */
  onApplied(listener: () => void): void;
  importFile(request: ImportRequest): Promise<Envelope<CommandOutput<'import'>>>;
  /** The same, with what changed as data and the way back. */
  applyFile(request: ImportRequest): Promise<Envelope<Applied>>;
  /** Says what a file would change. */
  review(text: string): Promise<Envelope<Extract<ReviewResult, { ok: true }>>>;
  takeBack(applied: Applied): Promise<Envelope<Applied>>;
  /** Takes an account away, with its secrets; nothing is sent to the vendor. */
  remove(accountId: string): Promise<Envelope<CommandOutput<'import'>>>;
  /** Keeps the statuses of these ids, in this order. */
  arrange(statusIds: readonly string[]): Promise<Envelope<CommandOutput<'import'>>>;
  chooseImport(
    input: CommandInput<'chooseImport'>,
  ): Promise<Envelope<CommandOutput<'chooseImport'>>>;
  /** Starts the sample workplace and connects this profile to it. */
  startSample(): Promise<Envelope<Record<string, never>>>;
  /** Moves a calendar's address of an older version to the keyring, and says where it cannot. */
  moveAddress(): Promise<void>;
  stop(): Promise<void>;
}

/** A file that is in effect. */
export type Applied = Extract<ImportResult, { ok: true }>;

/**
 * The settings reach the language, the sessions, the rules and the accounts.
 * @param credentialed the accounts that got credentials, which are tried at once
 */
async function apply(core: Core, credentialed: readonly string[]): Promise<void> {
  const { delivery, presenceStore, sessions, settings, speaker } = core;
  const { language } = settings().general;
  await speaker.speak(chooseLanguage(language, app.getPreferredSystemLanguages()));
  sessions.forget();
  delivery.configure(deliveryAccounts(settings().accounts, vendorOf));
  presenceStore.handle({ kind: 'settings-changed' });
  delivery.want(presenceStore.presence(), settings(), false);
  for (const accountId of credentialed) delivery.retryNow({ kind: 'credentials', accountId });
}

/** @param log takes a line for every request that a sample workplace receives */
export function createSettingsChanges(
  core: Core,
  desktop: Pick<DesktopServices, 'askForFile'>,
  log: (line: string) => void,
): SettingsChanges {
  const { files, speaker, settings } = core;
  const listeners: (() => void)[] = [];
  const importer = createImporter({
    settingsStore: files.settings,
    secrets: files.secrets,
    vendorSchemas: vendors,
  });
  const chooser = createFileChooser(desktop.askForFile, () =>
    speaker.speech().texts.t('main:import.choose'),
  );
  let sample: Sample | null = null;

  const failed = (key: ErrorKey): Envelope<never> => {
    return errorFailure({ code: 'failed', key }, speaker.speech().texts);
  };

  const refused = ({ code, problem }: ImportProblem): Envelope<never> => ({
    ok: false,
    error: problemFailure(code, problem, speaker.speech().texts),
  });

  const inEffect = async (result: ImportResult): Promise<Envelope<Applied>> => {
    if (!result.ok) return refused(result);
    await apply(core, result.credentialed);
    for (const listener of listeners) listener();
    await core.durable();
    if (result.sealed) await notifyOfWeakProtection(core);
    return { ok: true, value: result };
  };
  const inLines = (answer: Envelope<Applied>): Envelope<CommandOutput<'import'>> =>
    answer.ok ? { ok: true, value: { changes: [...answer.value.lines] } } : answer;

  const applyFile: SettingsChanges['applyFile'] = async (request) => {
    // The rules of the file may ask it in the instant they come into effect.
    await core.live.loadCalendar();
    return inEffect(await importer.import(request));
  };
  const importFile: SettingsChanges['importFile'] = async (request) =>
    inLines(await applyFile(request));

  return {
    onApplied: (listener) => {
      listeners.push(listener);
    },
    importFile,
    applyFile,
    review: async (text) => {
      const result = await importer.review(text);
      return result.ok ? { ok: true, value: result } : refused(result);
    },
    takeBack: async ({ undo }) => {
      await core.live.loadCalendar();
      return inEffect(await undo());
    },
    remove: async (accountId) => inLines(await inEffect(await importer.remove(accountId))),
    arrange: async (statusIds) => inLines(await inEffect(await importer.arrange(statusIds))),
    chooseImport: async ({ again, allowPlaintextSecrets }) => {
      const file = await chooser.choose(again);
      if (file.kind === 'none') return { ok: true, value: { chosen: false } };
      if (file.kind === 'unreadable') return failed('unreadable-file');
      const request = { text: file.text, replace: false, allowPlaintextSecrets };
      const imported = await importFile(request);
      return imported.ok ? { ok: true, value: { chosen: true } } : imported;
    },
    startSample: async () => {
      if (sample) return failed('sample-running');
      sample = await startSample(log);
      // Statuses and rules that the person changed in the sample profile stay.
      const onlyAccounts = settings().accounts.length > 0;
      const imported = await importFile(sample.provisioning(speaker.speech().texts, onlyAccounts));
      return imported.ok ? { ok: true, value: {} } : imported;
    },
    moveAddress: async () => {
      const move = await importer.moveAddress();
      // Older versions fetched it through Chromium's cache, which keeps addresses in clear.
      if (move === 'moved') await session.defaultSession.clearCache();
      if (move !== 'kept') return;
      const text = speaker.speech().texts.t('main:notify.calendar-in-clear');
      core.notifier.notify('calendar:in-clear', text);
    },
    stop: async () => {
      await sample?.stop();
    },
  };
}
