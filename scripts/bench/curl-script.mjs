/** @typedef {import('./workplace.mjs').BenchWorkplace} BenchWorkplace */
/** @typedef {import('./workplace.mjs').ReceivedRequest} ReceivedRequest */

/** Of a request, what a program says by itself and need not be told. */
const OWN_HEADERS = /^(?:accept|content-type)$/;

/**
 * The same requests as a shell would send them: one curl for each vendor, all at once, each with its
 * requests one after the other.
 *
 * @param {BenchWorkplace} workplace
 * @param {readonly ReceivedRequest[]} requests what the app sent for one status
 * @returns {string} one line for a shell
 */
export function curlScript(workplace, requests) {
  const proofs = createProofs(workplace);
  const bySite = Map.groupBy(requests, ({ site }) => site);
  const commands = [...bySite].map(([site, own]) => {
    const origin = new URL(workplace.sample.baseUrls[site]).origin;
    const calls = own.map((request) => callOf(request, origin, proofs[request.site] ?? []));
    return `curl ${calls.join(' --next ')} &`;
  });
  return `${commands.join(' ')} wait`;
}

/** @param {string} text */
const quote = (text) => `'${text.replaceAll("'", String.raw`'\''`)}'`;

/**
 * @param {ReceivedRequest} request
 * @param {string} origin
 * @param {readonly string[]} proof header lines
 */
function callOf({ method, path, query, headers, body }, origin, proof) {
  const told = Object.entries(headers).filter(([name]) => OWN_HEADERS.test(name));
  const lines = [...told.map(([name, value]) => `${name}: ${value}`), ...proof];
  return [
    `--silent --output /dev/null --request ${method}`,
    ...lines.map((line) => `--header ${quote(line)}`),
    ...(body === '' ? [] : [`--data-raw ${quote(body)}`]),
    quote(`${origin}${path}${query === '' ? '' : `?${query}`}`),
  ].join(' ');
}

/**
 * What opens each vendor; the log of the workplace does not hold it.
 *
 * @param {BenchWorkplace} workplace
 * @returns {Readonly<Record<string, readonly string[]>>} header lines by site
 */
function createProofs({ sample: { access, people } }) {
  const [{ login, lineworksId }] = people;
  const password = access.garoon.passwords.get(login) ?? '';
  const grant = { subject: lineworksId, scopes: ['user', 'directory.read'] };
  const aDay = 86_400;
  const bearer = access.lineworks.tokens.issue('access', grant, aDay);
  const garoon = Buffer.from(`${login}:${password}`).toString('base64');
  return {
    conpeek: [`Authorization: ${access.conpeek.apiKey}`],
    garoon: [`X-Cybozu-Authorization: ${garoon}`],
    lineworks: [`Authorization: Bearer ${bearer}`],
    idealist: [`Authorization: Bearer persistent ${access.idealist.token}`],
  };
}
