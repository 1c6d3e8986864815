import type { Footprint } from '../../contract/delivery.ts';
import type { StatusRecord } from './record.ts';

/** The footprint remembers under this name which record it is of. */
const name = 'record';

/** The footprint of a record that was written or found as wanted. */
export function withRecord(footprint: Footprint, id: string): Footprint {
  return { ...footprint, [name]: { wrote: id, before: null } };
}

/**
 * What is remembered, as far as it is of this record: where somebody deleted ours and made another,
 * nothing in it is ours, however much it looks like it.
 */
export function ofRecord(footprint: Footprint, { id }: StatusRecord): Footprint {
  const wrote = footprint[name]?.wrote;
  return wrote === undefined || wrote === id ? footprint : {};
}
