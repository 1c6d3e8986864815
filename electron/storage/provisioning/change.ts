import type { Settings } from '../../contract/settings/settings.ts';
import { sameJson } from '../../contract/same-json.ts';

/** One thing an import changed, as data; unchanged things are not listed. */
export type Change =
  | {
      readonly kind: 'added' | 'changed' | 'removed';
      readonly what: 'account' | 'status';
      readonly id: string;
    }
  | { readonly kind: 'replaced'; readonly what: 'automation' | 'general' | 'calendar address' }
  | { readonly kind: 'replaced'; readonly what: 'credentials'; readonly id: string };

interface Identified {
  readonly id: string;
}

/** What differs between two settings, in the order of a provisioning file. */
export function changesBetween(before: Settings, after: Settings): readonly Change[] {
  return [
    ...listChanges('account', before.accounts, after.accounts),
    ...listChanges('status', before.statuses, after.statuses),
    ...sectionChange('automation', before.automation, after.automation),
    ...sectionChange('general', before.general, after.general),
  ];
}

/** One line for a change: `status lunch changed`; ids and words stay as they are (control). */
export function changeLine(change: Change): string {
  const subject = 'id' in change ? `${change.what} ${change.id}` : change.what;
  return `${subject} ${change.kind}`;
}

function listChanges(
  what: 'account' | 'status',
  before: readonly Identified[],
  after: readonly Identified[],
): readonly Change[] {
  const old = new Map(before.map((item) => [item.id, item]));
  const kept = new Set(after.map(({ id }) => id));
  const differing = after.filter((item) => !sameJson(item, old.get(item.id)));
  return [
    ...differing.map(({ id }) => ({ kind: kindOf(old.has(id)), what, id })),
    ...before
      .filter(({ id }) => !kept.has(id))
      .map(({ id }) => ({ kind: 'removed' as const, what, id })),
  ];
}

function kindOf(isKnown: boolean): 'added' | 'changed' {
  return isKnown ? 'changed' : 'added';
}

function sectionChange(
  what: 'automation' | 'general',
  before: unknown,
  after: unknown,
): readonly Change[] {
  return sameJson(before, after) ? [] : [{ kind: 'replaced', what }];
}
