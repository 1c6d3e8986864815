import type { ReceivedRequest } from './received-log.ts';
import type { Vendor } from './sites.ts';

const NAMES: Readonly<Record<Vendor, string>> = {
  conpeek: 'Conpeek',
  garoon: 'Garoon',
  lineworks: 'LINE WORKS',
  idealist: 'Idealist',
};

/** The part of a path that is the same in every call to a vendor and tells a reader nothing. */
const PREFIX =
  /^(?:\/(?:g|cgi-bin\/[^/]+\/grn\.cgi|scripts\/[^/]+\/grn\.exe)\/api\/v1|\/v1\.0|\/oauth2\/v2\.0)(?=\/)/u;

const MAX_BODY_CHARACTERS = 400;

const two = (value: number): string => String(value).padStart(2, '0');

const clock = (at: number): string => {
  const date = new Date(at);
  const time = [date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(':');
  return `${time}.${String(date.getMilliseconds()).padStart(3, '0')}`;
};

const shorten = (text: string): string =>
  text.length > MAX_BODY_CHARACTERS ? `${text.slice(0, MAX_BODY_CHARACTERS)}…` : text;

/** One line for a person, in local time: `12:00:00.412 Garoon PATCH /presence/users/1 {…} → 200`. */
export const formatReceived = (request: ReceivedRequest): string => {
  const path = request.path.replace(PREFIX, '');
  const target = request.query === '' ? path : `${path}?${request.query}`;
  const body = request.body.replaceAll(/\s*\n\s*/gu, ' ');
  const fault = request.fault === null ? '' : ` (${request.fault})`;
  return [
    clock(request.at),
    NAMES[request.vendor],
    request.method,
    target,
    ...(body === '' ? [] : [shorten(body)]),
    `→ ${request.status === null ? 'no answer' : String(request.status)}${fault}`,
  ].join(' ');
};
