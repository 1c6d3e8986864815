import type { Automation } from '../../contract/settings/automation.ts';
import type { FieldPath } from '../../contract/field-path.ts';

/** One place in the automation that names a status. */
export interface StatusReference {
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
