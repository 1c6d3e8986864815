import type { Automation } from '../../../electron/contract/settings/automation.ts';

/** One step of idling. */
export type IdleStage = NonNullable<Automation['idle']>[number];

/** So many stages the rules may have. */
export const mostStages = 10;

const firstSeconds = 300;
const longerBy = 3;
const mostSeconds = 366 * 86_400;

function stagesOf({ idle = [] }: Automation): readonly IdleStage[] {
  return idle;
}

function withStages(automation: Automation, idle: readonly IdleStage[]): Automation {
  return { ...automation, idle: idle.length === 0 ? undefined : [...idle] };
}

/** With one more stage, some time after the longest; five minutes if it is the first. */
export function withStage(automation: Automation, status: string): Automation {
  const stages = stagesOf(automation);
  const longest = Math.max(0, ...stages.map(({ afterSeconds }) => afterSeconds));
  const afterSeconds = longest === 0 ? firstSeconds : Math.min(longest * longerBy, mostSeconds);
  return withStages(automation, [...stages, { afterSeconds, status }]);
}

/** With one stage changed. */
export function changeStage(
  automation: Automation,
  index: number,
  changes: Partial<IdleStage>,
): Automation {
  const stages = stagesOf(automation);
  const changed = stages.map((stage, at) => (at === index ? { ...stage, ...changes } : stage));
  return withStages(automation, changed);
}

/** Without one stage. */
export function withoutStage(automation: Automation, index: number): Automation {
  return withStages(automation, stagesOf(automation).toSpliced(index, 1));
}

/** With its stages in the order of their times. */
export function sortStages(automation: Automation): Automation {
  const sorted = stagesOf(automation).toSorted((a, b) => a.afterSeconds - b.afterSeconds);
  return withStages(automation, sorted);
}
