import type { Employee } from './employee.ts';
import type { IdealistState } from './idealist-state.ts';

/** A record as the API client sees it: `franchisee` is shown to franchisors only. */
export const employeeView = (
  state: IdealistState,
  employee: Employee,
): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(employee).filter(
      ([key]) =>
        (key !== 'franchisee' || state.franchisor) &&
        !state.hiddenKeys.some((hidden) => hidden === key),
    ),
  );
