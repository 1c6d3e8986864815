/** @typedef {import('../../electron/sandbox/received-log.ts').ReceivedRequest} ReceivedRequest */

/** @type {Record<string, (body: any) => string>} */
const gist = {
  conpeek: (body) => [body.work_state, body.break_cause].filter(Boolean).join(' '),
  garoon: (body) => [body.status?.code, body.notes && `“${body.notes}”`].filter(Boolean).join(' '),
  lineworks: (body) =>
    [body.profileStatusId, body.statusMessage && `“${body.statusMessage}”`]
      .filter(Boolean)
      .join(' '),
  idealist: (body) => `work_status=${body.attributes?.work_status ?? ''}`,
};

/** @param {ReceivedRequest} request */
export function isWrite({ method, site }) {
  return method !== 'GET' && site !== 'lineworksAuth';
}

/**
 * What a vendor received, in a few words: `PATCH absence “back soon”`.
 *
 * @param {readonly ReceivedRequest[]} requests
 * @param {string} vendor
 */
export function receivedBy(requests, vendor) {
  const writes = requests.filter((request) => isWrite(request) && request.vendor === vendor);
  const last = writes.at(-1);
  if (!last) return '–';
  const words = last.body === '' ? '' : (gist[vendor]?.(JSON.parse(last.body)) ?? '');
  const tries = writes.length > 1 ? ` (${String(writes.length)} writes)` : '';
  return `${last.method} ${words}`.trim() + tries;
}
