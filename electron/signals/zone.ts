/** How long an answer holds, in ms: nobody travels faster than that. */
const holdsMs = 60_000;

/**
 * The person's time zone, an IANA name. The system is asked at most once a minute.
 * @param now epoch ms
 */
export function createZone(now: () => number): () => string {
  let known: { readonly name: string; readonly at: number } | null = null;
  return () => {
    const at = now();
    if (known === null || Math.abs(at - known.at) > holdsMs) {
      known = { name: Intl.DateTimeFormat().resolvedOptions().timeZone, at };
    }
    return known.name;
  };
}
