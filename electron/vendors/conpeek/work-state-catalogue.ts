import type { CatalogueEntry } from '../../contract/catalogue.ts';
import type { JsonObject } from '../../contract/json.ts';
import type { CatalogueOutcome } from '../port.ts';
import type { OnlineMode } from './online-modes.ts';
import { breakTypes } from './setting.ts';

/**
 * What Conpeek can show: the work states, the online modes and the kinds of break. The cause of a
 * break is always typed in, since no call lists the causes (Conpeek, update_tenant_user_work_state).
 * @param modes null if the tenant does not list them; their ids can be typed in (CP-2)
 */
export function workStateCatalogue(modes: readonly OnlineMode[] | null): CatalogueOutcome {
  return {
    kind: 'catalogue',
    entries: [
      entry({ workState: 'ONLINE' }, 'ONLINE'),
      ...(modes ?? []).map(({ id, name }) =>
        entry({ workState: 'ONLINE', onlineModeId: id }, name),
      ),
      ...breakTypes.map((breakType) =>
        entry({ workState: 'ONBREAK', breakType }, `ONBREAK ${breakType}`),
      ),
      entry({ workState: 'OFFLINE' }, 'OFFLINE'),
    ],
    complete: modes !== null,
    notice: modes === null ? { code: 'modes-not-listed' } : null,
  };
}

function entry(setting: JsonObject, name: string): CatalogueEntry {
  return { setting, names: { und: name }, icon: null };
}
