import type { Ability } from '../../electron/contract/settings/account.ts';
import type { Client } from './client.ts';
import type { Answer } from './failure.ts';

/** Which of these vendors can do it; no vendor is known by name (docs/design.md#vendors). */
export async function askAble(
  client: Client,
  vendors: readonly string[],
  ability: Ability,
): Promise<Answer<ReadonlySet<string>>> {
  const able = new Set<string>();
  for (const vendor of vendors) {
    const form = await client.ask('accountForm', { vendor });
    if (!form.ok) return form;
    if (form.value.capabilities[ability]) able.add(vendor);
  }
  return { ok: true, value: able };
}
