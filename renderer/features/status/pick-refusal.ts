import type { Failure } from '../../bridge/failure.ts';

/** What the program refused of a pick, and at which field that is said. */
export interface PickRefusal {
  readonly at: 'message' | 'time';
  readonly text: string;
}

const shape = /^(?<path>message|until): (?<text>.+)$/su;

/** The field that a refusal names (`message: …`); null where it is about something else. */
export function pickRefusalOf(failure: Failure): PickRefusal | null {
  if (failure.kind !== 'answered') return null;
  const { path, text } = shape.exec(failure.error.message)?.groups ?? {};
  if (path === undefined || text === undefined) return null;
  return { at: path === 'message' ? 'message' : 'time', text };
}
