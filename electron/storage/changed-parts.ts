import { isDeepStrictEqual } from 'node:util';
import type { ChangedPart } from '../contract/setting-change.ts';

/** How far into an entry differences are told apart. */
export interface PartsOptions {
  /** Members that are told member by member. */
  readonly opened: ReadonlySet<string>;
  /** The one value that a member can be told by; null where there is none. */
  readonly valueOf: (value: unknown, isBefore: boolean) => ChangedPart['from'];
}

/** The value itself where it is one. */
export function singleValue(value: unknown): ChangedPart['from'] {
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
export function changedParts(
  before: unknown,
  after: unknown,
  options: PartsOptions,
): readonly ChangedPart[] {
  const [olds, news] = [membersOf(before), membersOf(after)];
  return [...new Set([...news.keys(), ...olds.keys()])].flatMap((key): readonly ChangedPart[] => {
    const [old, fresh] = [olds.get(key), news.get(key)];
    if (isDeepStrictEqual(old, fresh)) return [];
    if (options.opened.has(key) && (isObject(old) || isObject(fresh))) {
      const inner = changedParts(old, fresh, { ...options, opened: new Set() });
      return inner.map((part) => ({ ...part, path: [key, ...part.path] }));
    }
    const from = options.valueOf(old, true);
    const to = options.valueOf(fresh, false);
    return [{ path: [key], kind: kindOf(old, fresh), from, to }];
  });
}
