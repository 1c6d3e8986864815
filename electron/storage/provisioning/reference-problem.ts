import type { Account, Settings } from '../../contract/settings/settings.ts';
import type { Automation } from '../../contract/settings/automation.ts';
import { problemAt, type FileProblem, type FieldPath } from '../../contract/file-problem.ts';
import type { Status } from '../../contract/settings/status.ts';

/** The first id in whole settings that is there twice or that names nothing. */
export function referenceProblem(settings: Settings): FileProblem | null {
  const { accounts, statuses, automation } = settings;
  return (
    findDuplicate(accounts, 'accounts') ??
    findDuplicate(statuses, 'statuses') ??
    unknownAccount(statuses, accounts) ??
    unknownStatus(automation, statuses)
  );
}

/** The first account that one of the statuses names and that does not exist. */
export function unknownAccount(
  statuses: readonly Status[],
  accounts: readonly Account[],
): FileProblem | null {
  const known = new Set(accounts.map(({ id }) => id));
  for (const [index, status] of statuses.entries()) {
    const missing = Object.keys(status.accounts).find((id) => !known.has(id));
    if (missing !== undefined) {
      const path = ['statuses', index, 'accounts', missing];
      return problemAt(path, 'no-account', { id: missing });
    }
  }
  return null;
}

/** The first status that the automation names and that does not exist. */
export function unknownStatus(
  automation: Automation,
  statuses: readonly Status[],
): FileProblem | null {
  const known = new Set(statuses.map(({ id }) => id));
  const missing = statusReferences(automation).find(({ statusId }) => !known.has(statusId));
  return missing === undefined
    ? null
    : problemAt(missing.path, 'no-status', { id: missing.statusId });
}

interface StatusReference {
  readonly path: FieldPath;
  readonly statusId: string;
}

/** Every status that the automation names, with its path in a provisioning file. */
export function statusReferences(automation: Automation): readonly StatusReference[] {
  const { start, idle, lock, sleep, quit, calendar, workingHours } = automation;
  const rules = Object.entries({ start, lock, sleep, quit, calendar });
  const idleStages = (idle ?? []).map((stage, index) => ({
    path: ['automation', 'idle', index, 'status'],
    statusId: stage.status,
  }));
  return [
    ...rules.flatMap(([name, rule]) =>
      rule ? [{ path: ['automation', name, 'status'], statusId: rule.status }] : [],
    ),
    ...idleStages,
    ...(workingHours
      ? [{ path: ['automation', 'workingHours', 'outside'], statusId: workingHours.outside }]
      : []),
  ];
}

/** Object keys that JSON and JavaScript do not agree on; as an id they would silently vanish. */
const impossible = '__proto__';

/** The second entry with an id that was there before, in a section of a file. */
export function findDuplicate(
  entries: readonly { readonly id: string }[],
  section: string,
): FileProblem | null {
  const known = new Set<string>();
  for (const [index, { id }] of entries.entries()) {
    const path = [section, index, 'id'];
    if (id === impossible) return problemAt(path, 'unusable-id');
    if (known.has(id)) return problemAt(path, 'duplicate-id', { id });
    known.add(id);
  }
  return null;
}
