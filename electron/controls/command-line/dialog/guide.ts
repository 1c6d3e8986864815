import type { Translate } from '../../../wording/i18n/texts.ts';
import type { Terminal } from './terminal.ts';

/** The name of a field in the person's language; one without a text goes by its key. */
export function labelOf(path: readonly string[], t: Translate): string {
  const key = `field.${path.join('-')}`;
  const label = t(`shared:${key}`);
  return label === key ? path.join('.') : label;
}

/** Who asks, and in which language. */
export interface Guide {
  readonly terminal: Terminal;
  readonly t: Translate;
  /** The text of a file; null where it cannot be read. */
  readFile(path: string): Promise<string | null>;
  /** What is proposed for a field, by its path, such as an id that is free. */
  readonly proposals: Readonly<Record<string, string>>;
}
