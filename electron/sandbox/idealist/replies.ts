import type { Employee } from './employee.ts';
import type { IdealistState } from './state.ts';
import { answers, type VendorAnswer } from '../exchange.ts';

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

/** An error; Idealist documents no form, so this is a plain one. */
export const idealistError = (status: number, message: string): VendorAnswer =>
  answers.json(status, { error: message });
