import os from 'node:os';
import process from 'node:process';
import { app, net, powerMonitor, safeStorage } from 'electron/main';
import { diagnosisSchema, type Diagnosis } from '../contract/views/diagnosis.ts';
import type { HotkeyControl } from '../controls/hotkeys.ts';
import { problemLine, sentenceOf } from '../wording/failures.ts';
import type { CalendarFacts } from '../signals/calendar/calendar-feed.ts';
import { meetingsUntil } from '../presence/meetings.ts';
import type { Core } from './core.ts';
import type { SignalConnections } from './connect-signals.ts';
import { secondMs } from '../contract/time.ts';

/** The first of these variables of the environment that says anything. */
function environment(...names: readonly string[]): string | null {
  return names.map((name) => process.env[name]).find((value) => value) ?? null;
}

function keyringName(): string {
  if (process.platform === 'linux') return safeStorage.getSelectedStorageBackend();
  return process.platform === 'darwin' ? 'keychain' : 'dpapi';
}

async function network({ settings }: Core): Promise<Diagnosis['network']> {
  const routes = settings().accounts.map(async ({ id, name, baseUrl }) => ({
    account: id,
    name,
    proxy: await app.resolveProxy(baseUrl),
  }));
  return { online: net.isOnline(), routes: await Promise.all(routes) };
}

function rules({ settings }: Core): Diagnosis['rules'] {
  const { idle, lock, sleep } = settings().automation;
  return {
    idle: (idle ?? []).length > 0,
    lock: lock !== undefined,
    sleep: sleep !== undefined,
  };
}

/** What is known of the calendar, with its trouble in the person's language. */
function calendarIn(core: Core, facts: CalendarFacts | null): Diagnosis['calendar'] {
  if (facts === null) return null;
  const { presenceStore, settings, speaker } = core;
  const midnight = new Date().setHours(24, 0, 0, 0);
  const today = meetingsUntil(midnight, presenceStore.state().meetings, Date.now());
  const file = settings().automation.calendar?.file ?? null;
  const { problem, ...rest } = facts;
  const { texts } = speaker.speech();
  const trouble =
    problem === null
      ? { problem: null, problemSentence: null }
      : {
          problem: problemLine(problem, texts),
          problemSentence: sentenceOf(problem.saying, texts),
        };
  return { ...rest, file, today, ...trouble };
}

/** What the app knows of its surroundings, for `diagnose`; never a secret. */
export async function diagnose(
  core: Core,
  { desktop, calendarFacts }: SignalConnections,
  hotkeys: HotkeyControl,
): Promise<Diagnosis> {
  const { secrets } = core.files;
  const allowWeak = core.settings().general.allowPlaintextSecrets || secrets.holdsWeak();
  const now = Date.now();
  return diagnosisSchema.parse({
    versions: {
      app: app.getVersion(),
      electron: process.versions.electron,
      chrome: process.versions.chrome,
      node: process.versions.node,
    },
    platform: process.platform,
    trayHost: await desktop.trayHost(),
    secrets: await secrets.protection(allowWeak),
    hotkeys: Object.fromEntries(hotkeys.results()),
    signals: desktop.facts(),
    calendar: calendarIn(core, calendarFacts()),
    at: now,
    startedAt: Math.round(now - process.uptime() * secondMs),
    computerUpSeconds: Math.round(os.uptime()),
    system: `${os.type()} ${process.getSystemVersion()} ${process.arch}`,
    session: environment('XDG_SESSION_TYPE'),
    desktop: environment('XDG_CURRENT_DESKTOP', 'XDG_SESSION_DESKTOP', 'DESKTOP_SESSION'),
    profileFolder: app.getPath('userData'),
    idleSeconds: powerMonitor.getSystemIdleTime(),
    locked: desktop.isLocked(),
    keyring: keyringName(),
    rules: rules(core),
    network: await network(core),
  });
}
