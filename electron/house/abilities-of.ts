import { abilitySchema, type Ability } from '../contract/ability.ts';
import type { Settings } from '../contract/settings.ts';
import { vendorOf } from './core.ts';

/** What at least one of the connected accounts can do. */
export function abilitiesOf({ accounts }: Settings): readonly Ability[] {
  return abilitySchema.options.filter((ability) =>
    accounts.some((account) => vendorOf(account).capabilities[ability]),
  );
}
