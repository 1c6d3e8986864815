import type { Failure } from '../../contract/views/delivery.ts';
import type { Answer, VendorHttp, VendorRequest } from '../http.ts';
import { isSuccess } from '../answer-failure.ts';
import type { CredentialBox, ClientCertificate, Transport } from '../port.ts';
import type { GaroonCredentials } from './schemas.ts';
import { garoonFailure, unanswered } from './failure.ts';
import { readGaroonUrl } from './address.ts';

/** Calls of Garoon's REST API. */
export interface GaroonHttp {
  /** A successful answer; everything else is a failure in words that fit Garoon. */
  send(request: VendorRequest): Promise<Answer | Failure>;
}

interface GaroonHttpOptions {
  readonly http: VendorHttp;
  readonly baseUrl: string;
  readonly credentials: CredentialBox<GaroonCredentials>;
  /** Epoch ms. */
  readonly now: () => number;
}

/** Reads every answer as Garoon means it. */
export function createGaroonHttp(options: GaroonHttpOptions): GaroonHttp {
  const { http, credentials, now } = options;
  const read = readGaroonUrl(options.baseUrl);
  const isCloud = read.kind === 'base' && read.edition === 'cloud';
  return {
    async send(request) {
      const answer = await http.send(request);
      if (answer.kind === 'answer' && isSuccess(answer)) return answer;
      const signIn = (await credentials.given())?.kind ?? null;
      if (answer.kind !== 'answer') return unanswered(answer, { signIn, isCloud });
      const isWrite = request.method !== 'GET';
      return garoonFailure(answer, { now: now(), isWrite, isCloud, signIn });
    },
  };
}

/** Sends every call with the client certificate that is held at that moment, if there is one. */
export function certifiedTransport(
  transport: Transport,
  held: () => Promise<ClientCertificate | undefined>,
): Transport {
  return async (url, init) => {
    const certificate = await held();
    return transport(url, certificate === undefined ? init : { ...init, certificate });
  };
}
