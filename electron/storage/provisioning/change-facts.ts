import type { SettingChange, ChangedPart } from '../../contract/commands/import.ts';
import type { Settings } from '../../contract/settings/settings.ts';
import type { Change } from './change.ts';
import { sameJson } from '../../contract/same-json.ts';

interface PartsOptions {
  /** Members whose own members are listed one by one. */
  readonly opened: ReadonlySet<string>;
  /** The one value that stands for a member; null where there is none. */
  readonly valueOf: (value: unknown, isBefore: boolean) => ChangedPart['from'];
}

/** The value itself where it is one. */
function singleValue(value: unknown): ChangedPart['from'] {
  switch (typeof value) {
    case 'string':
    case 'number':
    case 'boolean':
      return value;
    default:
      return null;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function membersOf(value: unknown): ReadonlyMap<string, unknown> {
  const entries = isObject(value) ? Object.entries(value) : [];
  return new Map(entries.filter(([, member]) => member !== undefined));
}

function kindOf(old: unknown, fresh: unknown): ChangedPart['kind'] {
  if (old === undefined) return 'added';
  return fresh === undefined ? 'removed' : 'changed';
}

/** What differs between two states of one entry, in the order of its members. */
function changedParts(
  before: unknown,
  after: unknown,
  options: PartsOptions,
): readonly ChangedPart[] {
  const [olds, news] = [membersOf(before), membersOf(after)];
  return [...new Set([...news.keys(), ...olds.keys()])].flatMap((key): readonly ChangedPart[] => {
    const [old, fresh] = [olds.get(key), news.get(key)];
    if (sameJson(old, fresh)) return [];
    if (options.opened.has(key) && (isObject(old) || isObject(fresh))) {
      const inner = changedParts(old, fresh, { ...options, opened: new Set() });
      return inner.map((part) => ({ ...part, path: [key, ...part.path] }));
    }
    const from = options.valueOf(old, true);
    const to = options.valueOf(fresh, false);
    return [{ path: [key], kind: kindOf(old, fresh), from, to }];
  });
}

interface Sides {
  readonly before: Settings;
  readonly after: Settings;
}

const inAccount: PartsOptions = { opened: new Set(['user']), valueOf: singleValue };
const inStatus: PartsOptions = { opened: new Set(['accounts']), valueOf: singleValue };
const inGeneral: PartsOptions = { opened: new Set(), valueOf: singleValue };
/** What of the first set-up is due is no setting that a person made. */
const unlisted = 'setup';

/** A rule is named by the status that it shows. */
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
      return { what: 'general', parts: parts.filter(({ path: [key] }) => key !== unlisted) };
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
