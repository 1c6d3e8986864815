import type { Draft } from './draft.ts';
import type { Labels } from './use-labels.ts';

/** What every part of a form is drawn with. */
export interface FormContext {
  readonly vendor: string;
  readonly draft: Draft;
  /** What is wrong, by the path of the field. */
  readonly errors: Readonly<Record<string, string>>;
  /** What deserves a look though it can be stored, by the path of the field. */
  readonly warnings?: Readonly<Record<string, string>>;
  readonly labels: Pick<Labels, 'field' | 'choice'>;
  /** An empty text may mean two things: left as it is there, or emptied there. */
  readonly mayEmpty?: boolean;
  /** Texts that want several lines, by the path of the field. */
  readonly isLong?: (path: string) => boolean;
  readonly change: (path: string, value: string | boolean) => void;
}

const credentials = 'credentials.';

/** What a field is called; credentials go by their own names. */
export function labelAt({ labels }: FormContext, path: string): string {
  const own = path.startsWith(credentials) ? path.slice(credentials.length) : path;
  return labels.field(own.split('.'));
}
