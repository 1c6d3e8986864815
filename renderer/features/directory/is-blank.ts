import { hasVisibleText } from '../../../electron/contract/clean-text.ts';

/** Whether a text has nothing that can be seen. */
export function isBlank(text: string): boolean {
  return !hasVisibleText(text);
}
