import type { SetupStep } from '../../../electron/contract/settings/general.ts';

/** Where somebody is: before the first choice, or at one of the three steps. */
export type SetupPlace = 'choices' | 'connect' | SetupStep;

/** The three steps in their order. */
export const setupSteps = ['connect', 'statuses', 'automation'] as const;

/**
 * Where the first start begins, or goes on.
 * @param due the step that was not finished, null if none is
 * @param accountCount null while it is not known
 */
export function setupPlace(due: SetupStep | null, accountCount: number | null): SetupPlace {
  return due === null || accountCount === 0 ? 'choices' : due;
}
