import type { Json } from '../contract/json.ts';

/** Whether two JSON values mean the same; the order of members does not count. */
export function jsonEqual(left: Json, right: Json): boolean {
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) {
    return left === right;
  }
  if (Array.isArray(left) !== Array.isArray(right)) {
    return false;
  }
  const mine = new Map<string, Json>(Object.entries(left));
  const theirs = Object.entries(right);
  return mine.size === theirs.length && theirs.every(([key, value]) => same(mine, key, value));
}

function same(members: ReadonlyMap<string, Json>, key: string, value: Json): boolean {
  const mine = members.get(key);
  return mine !== undefined && jsonEqual(mine, value);
}
