import * as z from 'zod';
import { longestAddress } from './longest-address.ts';
import type { OwnProblem } from './own-problem.ts';
import { safeOrigin } from './safe-origin.ts';

const safeFolder = new RegExp(String.raw`^${safeOrigin}(?:/[^\s?#]*)?$`, 'iu');

/** The address of the folder where a company puts new versions. */
export const updateAddressSchema = z
  .string()
  .max(longestAddress)
  .regex(safeFolder, 'update-address' satisfies OwnProblem);
