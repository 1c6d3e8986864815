import { answers } from '../answers.ts';
import type { VendorAnswer } from '../exchange.ts';

/** An error; Idealist documents no form, so this is a plain one. */
export const idealistError = (status: number, message: string): VendorAnswer =>
  answers.json(status, { error: message });
