/** @typedef {import('../../electron/sandbox/sample-workplace.ts').SampleWorkplace} SampleWorkplace */
/** @typedef {import('./office.mjs').Office} Office */
/** @typedef {'conpeek' | 'garoon' | 'lineworks' | 'idealist'} Vendor */
/** @typedef {Record<Vendor, string>} Shown in the vendor's own words, e.g. `ONBREAK Lunch “back at one”` */

/** @type {Readonly<Record<Vendor, string>>} */
export const VENDOR_NAMES = {
  conpeek: 'Conpeek',
  garoon: 'Garoon',
  lineworks: 'LINE WORKS',
  idealist: 'Idealist',
};

export const VENDORS = /** @type {readonly Vendor[]} */ (Object.keys(VENDOR_NAMES));

/**
 * @param {unknown} word
 * @param {string | null | undefined} [message]
 */
export const withMessage = (word, message) => (message ? `${word} “${message}”` : String(word));

/**
 * @param {{ workState: string, mode: unknown, cause: unknown, note: string | null }} state
 */
function conpeekWords({ workState, mode, cause, note }) {
  if (workState === 'ONLINE') return `ONLINE mode ${String(mode)}`;
  return workState === 'ONBREAK' ? withMessage(`ONBREAK ${String(cause)}`, note) : workState;
}

/** @param {SampleWorkplace} workplace */
function conpeekShows({ people: [person], state }) {
  const user = state.conpeek.userOf(String(person.conpeekId));
  if (!user) return 'no such user';
  const { workState, onlineModeId: mode, breakCause: cause, breakNote: note } = user;
  return conpeekWords({ workState, mode, cause, note });
}

/** @param {SampleWorkplace} workplace */
function lineworksShows({ people: [person], state }) {
  const present = state.lineworks
    .statusesOf(person.lineworksId)
    .find(({ scheduleType }) => scheduleType === 'PRESENT');
  return present ? withMessage(present.profileStatusId, present.statusMessage) : 'available';
}

/**
 * What the vendors hold of the first person of the workplace.
 *
 * @param {SampleWorkplace} workplace
 * @returns {Shown}
 */
export function readShown(workplace) {
  const { people, state } = workplace;
  const [{ login, idealistId }] = people;
  const { code, notes } = state.garoon.presenceOf(login);
  return {
    conpeek: conpeekShows(workplace),
    garoon: withMessage(code, notes),
    lineworks: lineworksShows(workplace),
    idealist: state.idealist.recordOf(idealistId)?.attributes?.['work_status'] ?? '',
  };
}

/**
 * What the vendors must show for a status, by the file that the app was given.
 *
 * @param {Office['provisioning']} provisioning
 * @param {{ status: string, message?: string }} wanted
 * @returns {Shown}
 */
export function wantedShown({ statuses }, { status, message = '' }) {
  const found = statuses.find(({ id }) => id === status);
  if (!found) throw new Error(`No status ${status} in the file`);
  const { conpeek = {}, garoon = {}, lineworks = {}, idealist = {} } = found.accounts;
  return {
    conpeek: conpeekWords({
      workState: String(conpeek['workState']),
      mode: conpeek['onlineModeId'],
      cause: conpeek['breakCause'],
      note: message,
    }),
    garoon: withMessage(garoon['code'], message),
    lineworks: lineworks['clear']
      ? 'available'
      : withMessage(lineworks['profileStatusId'], message),
    idealist: String(idealist['value']),
  };
}

/**
 * @param {Shown} wanted
 * @param {Shown} seen
 * @returns {readonly string[]} a line for each vendor that shows something else
 */
export function differences(wanted, seen) {
  return VENDORS.filter((vendor) => wanted[vendor] !== seen[vendor]).map(
    (vendor) =>
      `${VENDOR_NAMES[vendor]}: expected ${wanted[vendor]}, seen ${seen[vendor] || 'nothing'}`,
  );
}
