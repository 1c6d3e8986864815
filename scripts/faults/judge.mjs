import { differences, VENDORS, wantedShown } from '../demo/shown.mjs';

/** @typedef {import('./app.mjs').App} App */
/** @typedef {import('./ledger.mjs').Ledger} Ledger */
/** @typedef {import('./plant.mjs').Plant} Plant */

/**
 * What every vendor has to show by now, and does not.
 *
 * @param {{ app: App, ledger: Ledger, plant: Plant }} site
 * @returns {Promise<readonly string[]>}
 */
export async function stateProblems({ app, ledger, plant }) {
  const { presence, accounts } = await app.status();
  const holds = ledger
    .possible()
    .find(({ status, message }) => status === presence.status && message === presence.message);
  if (!holds) {
    const wanted = ledger.possible().map(({ step, status }) => `${status} (#${String(step)})`);
    const seen = `${String(presence.status)} ${String(presence.message)}`;
    return [`presence: expected ${wanted.join(' or ')}, seen ${seen}`];
  }
  const wanted = wantedShown(plant.provisioning, {
    status: holds.status,
    ...(holds.message === null ? {} : { message: holds.message }),
  });
  return [
    ...differences(wanted, plant.shown()),
    ...accounts
      .filter(({ state }) => state !== 'applied')
      .map(({ name, state, detail }) => `${name} is ${state}: ${detail ?? 'no detail'}`),
  ];
}

/**
 * A choice that the app took in and could not keep; room is set aside, so a full disk is no excuse.
 *
 * @param {{ ledger: Ledger }} site
 * @returns {readonly string[]}
 */
export function choiceProblems({ ledger }) {
  return ledger
    .all()
    .flatMap(({ step, refusal }) =>
      refusal === undefined ? [] : [`choice #${String(step)} was not accepted: ${refusal}`],
    );
}

/**
 * A choice that was sent after a newer one had been.
 *
 * @param {{ ledger: Ledger, plant: Plant }} site
 * @returns {readonly string[]}
 */
export function orderProblems({ ledger, plant }) {
  return VENDORS.flatMap((vendor) => {
    let newest = 0;
    /** @type {string[]} */
    const problems = [];
    for (const request of plant.received) {
      const step = request.vendor === vendor ? ledger.stepOf(request) : null;
      if (step === null) continue;
      if (step < newest) problems.push(`${vendor}: #${String(step)} sent after #${String(newest)}`);
      newest = Math.max(newest, step);
    }
    return problems;
  });
}

/**
 * Choices that the journal lacks or has more than once.
 *
 * @param {{ app: App, ledger: Ledger }} site
 * @returns {Promise<readonly string[]>}
 */
export async function journalProblems({ app, ledger }) {
  const { code, text } = await app.ask('history');
  if (code !== 0) return [`the journal cannot be read: ${text}`];
  /** @type {{ entries: { type: string, message?: string }[] }} */
  const { entries } = JSON.parse(text);
  const messages = entries.filter(({ type }) => type === 'presence').map(({ message }) => message);
  return ledger
    .all()
    .filter(({ message }) => message !== null)
    .flatMap(({ message, accepted }) => {
      const times = messages.filter((one) => one === message).length;
      const isRight = times === 1 || (times === 0 && !accepted);
      return isRight ? [] : [`journal: ${String(message)} stands there ${String(times)} times`];
    });
}
