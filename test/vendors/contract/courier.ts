import type { Footprint, Outcome } from '../../../electron/contract/views/delivery.ts';
import type { JsonObject } from '../../../electron/contract/json.ts';
import type { ApplyRequest, VendorSession } from '../../../electron/vendors/port.ts';

type Way = Partial<Pick<ApplyRequest<unknown>, 'origin' | 'endsAt' | 'overwriteTheirs'>>;

/** Applies settings and remembers what the delivery would: footprint, last shown, what is unconfirmed. */
export interface Courier {
  /** By a person's choice and without an end unless told otherwise. */
  apply(setting: JsonObject, way?: Way): Promise<Outcome>;
  readonly footprint: () => Footprint;
  /** Goes on over another session. */
  use(session: VendorSession<unknown>): void;
}

/** A courier at first contact. */
export function createCourier(first: VendorSession<unknown>): Courier {
  let session = first;
  let footprint: Footprint = {};
  let lastShown: string | null = null;
  let known = false;
  let unconfirmed: readonly JsonObject[] = [];
  return {
    footprint: () => footprint,
    use(next) {
      session = next;
    },
    async apply(setting, way = {}) {
      const unconfirmedBefore = unconfirmed;
      unconfirmed = [...unconfirmed, setting];
      const outcome = await session.apply({
        setting,
        origin: 'person',
        endsAt: null,
        overwriteTheirs: false,
        ...way,
        footprint,
        lastShown,
        known,
        unconfirmed: unconfirmedBefore,
        signal: new AbortController().signal,
      });
      if (outcome.kind === 'applied') {
        ({ footprint } = outcome);
        lastShown = outcome.shows;
        known = true;
        unconfirmed = [];
      } else if (!isUnknown(outcome)) {
        unconfirmed = unconfirmedBefore;
      }
      return outcome;
    },
  };
}

/** Whether the vendor may have carried a call out although it gave no proper answer. */
function isUnknown({ kind }: Outcome): boolean {
  return kind === 'offline' || kind === 'transient' || kind === 'unexpected-response';
}
