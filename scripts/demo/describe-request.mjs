import { VENDORS, withMessage } from './shown.mjs';

/** @typedef {import('./office.mjs').ReceivedRequest} ReceivedRequest */
/** @typedef {import('./office.mjs').Arrival} Arrival */
/** @typedef {import('./shown.mjs').Vendor} Vendor */
/** @typedef {Record<string, any>} Body as the app sent it; the vendor has checked it */

/** @type {Readonly<Record<Vendor, (body: Body) => string>>} */
const WORDS = {
  conpeek: (body) =>
    withMessage(
      [body['work_state'], body['break_cause']].filter(Boolean).join(' '),
      body['break_note'],
    ),
  garoon: (body) => withMessage(body['status']?.code, body['notes']),
  lineworks: (body) => withMessage(body['profileStatusId'] ?? '', body['statusMessage']),
  idealist: (body) => `work_status = ${String(body['attributes']?.work_status)}`,
};

/** @param {ReceivedRequest} request */
function words({ vendor, body }) {
  if (body === '') return '';
  try {
    return ` ${WORDS[vendor](JSON.parse(body))}`;
  } catch {
    return ' with a body that is no JSON';
  }
}

/** @param {Arrival} arrival */
export const isWrite = ({ request: { method, site } }) =>
  method !== 'GET' && site !== 'lineworksAuth';

/** @param {Arrival} arrival */
export const isAccepted = ({ request: { status } }) => status !== null && status < 300;

/**
 * A write in a few words: `PUT ONBREAK Lunch`.
 *
 * @param {Arrival} arrival
 */
const describe = (arrival) => {
  const { method, status } = arrival.request;
  const end = isAccepted(arrival) ? '' : ` → ${String(status ?? 'no answer')}`;
  return `${method}${words(arrival.request)}${end}`.trim();
};

/**
 * What each vendor was sent, in a few words.
 *
 * @param {readonly Arrival[]} arrivals
 * @returns {Record<Vendor, string>}
 */
export function describeWrites(arrivals) {
  const of = (/** @type {Vendor} */ vendor) => {
    const writes = arrivals.filter(isWrite).filter(({ request }) => request.vendor === vendor);
    const texts = writes.map(describe);
    const different = texts.filter((text, index) => text !== texts[index - 1]);
    return different.join(', ') || '–';
  };
  return /** @type {Record<Vendor, string>} */ (
    Object.fromEntries(VENDORS.map((vendor) => [vendor, of(vendor)]))
  );
}
