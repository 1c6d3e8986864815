import type { Failure } from '../../bridge/client.ts';

/** What the program refused of a pick, and at which field that is said. */
export interface PickRefusal {
  readonly at: 'message' | 'time';
  readonly text: string;
}

/** The field of the form that a refusal is about; null where it is about something else. */
export function pickRefusalOf(failure: Failure): PickRefusal | null {
  if (failure.kind !== 'answered') return null;
  const { path = [], sentence } = failure.error;
  const [field] = path;
  if (field === 'message') return { at: 'message', text: sentence };
  return field === 'until' ? { at: 'time', text: sentence } : null;
}
