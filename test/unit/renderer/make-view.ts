import type {
  DeliveryView,
  StatusChoice,
  StatusView,
} from '../../../electron/contract/views/status-view.ts';

/** An account that shows what it should. */
export function makeAccount(over: Partial<DeliveryView> = {}): DeliveryView {
  return {
    id: 'one',
    vendor: 'garoon',
    name: 'One',
    state: 'applied',
    shows: 'attend',
    detail: null,
    attempts: 1,
    nextAttemptAt: null,
    at: '2026-11-22T12:00:00+01:00',
    ...over,
  };
}

/** A view with a status picked by hand. */
export function makeView(over: Partial<StatusView> = {}): StatusView {
  return {
    version: 1,
    app: { pid: 1, version: '0.1.0', electron: '45.4.1', profile: 'default' },
    presence: {
      status: 'lunch',
      name: 'Lunch',
      kind: 'break',
      source: 'manual',
      reason: 'picked in the window',
      message: null,
      since: '2026-11-22T12:00:00+01:00',
      until: null,
      returnsTo: null,
    },
    automation: { paused: false, until: null, flapping: false },
    accounts: [makeAccount()],
    ...over,
  };
}

/** A status to pick. */
export function makeChoice(over: Partial<StatusChoice> = {}): StatusChoice {
  return {
    id: 'lunch',
    name: 'Lunch',
    kind: 'break',
    message: null,
    icon: null,
    colour: null,
    hotkey: null,
    minutes: null,
    accounts: [],
    ...over,
  };
}
