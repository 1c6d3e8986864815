import type { Failure } from '../../bridge/failure.ts';

/** A word, or a word and what lies in it, before a colon. */
const named = /([\w]+)(?:\.[\w.]+)?:/gu;

/** The one field that a refusal names (`units: a list is expected`); null for none or several. */
export function fieldSaidAbout(failure: Failure, keys: readonly string[]): string | null {
  if (failure.kind !== 'answered') return null;
  const words = new Set([...failure.error.message.matchAll(named)].map(([, word]) => word));
  const found = keys.filter((key) => words.has(key));
  return found.length === 1 ? (found[0] ?? null) : null;
}
