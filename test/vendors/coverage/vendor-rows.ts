import { conpeekRows } from './conpeek-rows.ts';
import { garoonRows } from './garoon-rows.ts';
import { idealistRows } from './idealist-rows.ts';
import { lineworksRows } from './lineworks-rows.ts';
import type { CoverageRow } from './types.ts';

/** The rows of one vendor. */
interface VendorRows {
  readonly vendor: string;
  readonly rows: readonly CoverageRow[];
}

/** All rows of all vendors. */
export const vendorRows = [
  { vendor: 'Conpeek', rows: conpeekRows },
  { vendor: 'Garoon', rows: garoonRows },
  { vendor: 'LINE WORKS', rows: lineworksRows },
  { vendor: 'Idealist', rows: idealistRows },
] as const satisfies readonly VendorRows[];

/** The id of a row of any vendor. */
export type CoverageId = (typeof vendorRows)[number]['rows'][number]['id'];
