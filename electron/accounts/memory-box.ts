import type { Json } from '../contract/json.ts';
import type { CredentialBox } from '../vendors/port.ts';

/** Credentials that are tried before anything is stored. */
export interface MemoryBox extends CredentialBox<unknown> {
  /** What the vendor gave so far; null where it gave nothing. */
  held(): Json;
}

/**
 * Makes a box that lives in memory alone.
 * @param also is told of everything the vendor gives, for a sign-in that is stored already
 */
export function createMemoryBox(
  given: unknown,
  session: Json,
  also: (session: Json) => Promise<void>,
): MemoryBox {
  let held = session;
  return {
    given: () => Promise.resolve(given),
    session: () => Promise.resolve(held),
    saveSession: async (next) => {
      held = next;
      await also(next);
    },
    held: () => held,
  };
}
