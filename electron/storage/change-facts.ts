import type { SettingChange } from '../contract/setting-change.ts';
import type { Settings } from '../contract/settings.ts';
import type { Change } from './change.ts';
import { changedParts, singleValue, type PartsOptions } from './changed-parts.ts';

/** The settings before and after. */
interface Sides {
  readonly before: Settings;
  readonly after: Settings;
}

const inAccount: PartsOptions = { opened: new Set(['user']), valueOf: singleValue };
const inStatus: PartsOptions = { opened: new Set(['accounts']), valueOf: singleValue };
const inGeneral: PartsOptions = { opened: new Set(), valueOf: singleValue };
/** What of the first set-up is due is no setting that a person made. */
const untold = 'setup';

/** A rule is told by the status that it shows. */
function inAutomation({ before, after }: Sides): PartsOptions {
  return {
    opened: new Set(),
    valueOf: (value, isBefore) => {
      if (typeof value !== 'object' || value === null || !('status' in value)) return null;
      const { statuses } = isBefore ? before : after;
      return statuses.find(({ id }) => id === value.status)?.name ?? null;
    },
  };
}

function entryFact(
  { kind, what, id }: Extract<Change, { what: 'account' | 'status' }>,
  { before, after }: Sides,
): SettingChange {
  const list = what === 'account' ? 'accounts' : 'statuses';
  const old = before[list].find((entry) => entry.id === id);
  const fresh = after[list].find((entry) => entry.id === id);
  const options = what === 'account' ? inAccount : inStatus;
  const parts = kind === 'changed' ? changedParts(old, fresh, options) : [];
  return { what, kind, id, name: (fresh ?? old)?.name ?? id, parts: [...parts] };
}

function factOf(change: Change, sides: Sides): SettingChange {
  const { before, after } = sides;
  switch (change.what) {
    case 'account':
    case 'status':
      return entryFact(change, sides);
    case 'automation': {
      const parts = changedParts(before.automation, after.automation, inAutomation(sides));
      return { what: 'automation', parts: [...parts] };
    }
    case 'general': {
      const parts = changedParts(before.general, after.general, inGeneral);
      return { what: 'general', parts: parts.filter(({ path: [key] }) => key !== untold) };
    }
    case 'credentials': {
      const { id } = change;
      const name = after.accounts.find((account) => account.id === id)?.name ?? id;
      return { what: 'credentials', id, name };
    }
    case 'calendar address':
      return { what: 'calendar-address' };
  }
}

/** What an import changes, in the order of its lines, with what a person needs to judge it. */
export function changeFacts(changes: readonly Change[], sides: Sides): readonly SettingChange[] {
  return changes
    .map((change) => factOf(change, sides))
    .filter((fact) => fact.what !== 'general' || fact.parts.length > 0);
}
