import type { Failure } from '../../contract/views/delivery.ts';

/** Reasons of a transport whose call never reached the vendor. */
const neverArrived =
  /^(?:ECONNREFUSED|ENOTFOUND|EAI_\w+|E(?:HOST|NET)\w+|ERR_CONNECTION_REFUSED|ERR_NAME_\w+|ERR_INTERNET_DISCONNECTED|ERR_ADDRESS_\w+|ERR_DNS_\w+|ERR_PROXY_\w+)$/u;

/** Whether the vendor may have carried out a call although it gave no proper answer to it. */
export function isUnanswered({ kind, notice }: Failure): boolean {
  const reason = notice.params?.['reason'];
  switch (kind) {
    case 'transient':
    case 'unexpected-response':
      return true;
    case 'offline':
      return typeof reason !== 'string' || !neverArrived.test(reason);
    case 'auth-expired':
    case 'rate-limited':
    case 'refused':
      return false;
  }
}
