import type { DeliveryState } from '../contract/views/delivery.ts';
import type { Presence } from '../contract/views/claim.ts';
import type { Settings } from '../contract/settings/settings.ts';
import type {
  DeliveryView,
  PresenceView,
  StatusView,
  AccountView,
  StatusChoice,
} from '../contract/views/status-view.ts';
import { detailOf, stateOf, type Slot } from '../delivery/plan/slot.ts';
import { toIso } from './i18n/iso.ts';
import type { Speech } from './i18n/speech.ts';
import { automationState } from '../presence/automation-state.ts';
import { breakOf } from '../presence/break-of.ts';
import type { PresenceState } from '../presence/state.ts';
import { noticeText, reasonText } from './notice-text.ts';

/** What can be picked. */
export function statusChoices({ statuses }: Settings): StatusChoice[] {
  return statuses.map(({ id, name, kind, message, icon, colour, hotkey, minutes, accounts }) => ({
    id,
    name,
    kind,
    message: message ?? null,
    icon: icon ?? null,
    colour: colour ?? null,
    hotkey: hotkey ?? null,
    minutes: minutes ?? null,
    accounts: Object.keys(accounts),
  }));
}

/** What is connected; never a secret. */
export function accountViews({ accounts }: Settings, view: StatusView): AccountView[] {
  return accounts.map(({ id, vendor, name, baseUrl }) => {
    const state = view.accounts.find((account) => account.id === id)?.state ?? 'skipped';
    return { id, vendor, name, baseUrl, state };
  });
}

/** The app as `status --json` names it. */
export interface AppFacts {
  readonly pid: number;
  readonly version: string;
  readonly electron: string;
  readonly profile: string;
}

/** Everything a status view is made of. */
export interface Snapshot {
  readonly app: AppFacts;
  readonly presence: Presence | null;
  readonly state: PresenceState;
  readonly settings: Settings;
  readonly slots: readonly Slot[];
  /** Epoch ms; without it everything is as it was when the presence began. */
  readonly now?: number;
}

const noPresence: PresenceView = {
  status: null,
  name: null,
  kind: null,
  source: null,
  reason: null,
  message: null,
  since: null,
  until: null,
  returnsTo: null,
};

function instantOf({ now, presence }: Snapshot): number {
  return now ?? presence?.since ?? 0;
}

function breakPart(snapshot: Snapshot): Pick<PresenceView, 'break'> {
  const { presence, settings } = snapshot;
  const statuses = new Map(settings.statuses.map((status) => [status.id, status]));
  const taken = breakOf(presence, { statuses }, instantOf(snapshot));
  if (taken === null) return {};
  const { allowedMs, endsAt, warnsAt, overtimeMs } = taken;
  return { break: { allowedMs, endsAt: toIso(endsAt), warnsAt: toIso(warnsAt), overtimeMs } };
}

function questionPart({ question }: PresenceState): Pick<StatusView, 'question'> {
  if (question === null) return {};
  const { since, until, source } = question;
  return { question: { since: toIso(since), until: toIso(until), source } };
}

function presenceView(snapshot: Snapshot, { texts, time }: Speech): PresenceView {
  const { presence, settings } = snapshot;
  const status = settings.statuses.find(({ id }) => id === presence?.statusId);
  if (!presence || !status) return noPresence;
  return {
    status: status.id,
    name: status.name,
    kind: status.kind,
    source: presence.source,
    reason: reasonText(presence.reason, texts, time),
    message: presence.message,
    since: toIso(presence.since),
    until: presence.until === null ? null : toIso(presence.until),
    returnsTo: presence.returnsTo,
    ...breakPart(snapshot),
  };
}

function nextAttemptAt(slot: Slot, state: DeliveryState): string | null {
  if (state !== 'retrying' && state !== 'pending') return null;
  const at = Math.max(slot.notBefore ?? 0, slot.limitedUntil ?? 0);
  return at === 0 ? null : toIso(at, true);
}

function deliveryViews({ settings, slots }: Snapshot, { texts }: Speech): DeliveryView[] {
  return settings.accounts.flatMap(({ id, vendor, name }) => {
    const slot = slots.find(({ accountId }) => accountId === id);
    if (!slot) return [];
    const state = stateOf(slot);
    const notice = detailOf(slot);
    return {
      id,
      vendor,
      name,
      state,
      shows: slot.confirmed?.shows ?? null,
      detail: notice === null ? null : noticeText(notice, name, texts),
      attempts: slot.attempts,
      nextAttemptAt: nextAttemptAt(slot, state),
      at: slot.confirmed === null ? null : toIso(slot.confirmed.at, true),
    };
  });
}

/** What `status --json`, the tray and the window are drawn from (docs/control.md#status-json). */
export function statusView(snapshot: Snapshot, speech: Speech): StatusView {
  const { until, ...automation } = automationState(snapshot.state, instantOf(snapshot));
  return {
    version: 1,
    app: snapshot.app,
    presence: presenceView(snapshot, speech),
    automation: { ...automation, until: until === null ? null : toIso(until) },
    accounts: deliveryViews(snapshot, speech),
    ...questionPart(snapshot.state),
  };
}
