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

/** Whether the API client gets to see a record: one of a franchisee sees only its own people. */
export const isVisible = (state: IdealistState, employee: Employee): boolean =>
  state.franchisor || employee.franchisee?.['id'] === state.franchisee.id;
