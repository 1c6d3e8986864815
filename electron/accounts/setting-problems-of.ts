import type * as z from 'zod';
import type { JsonObject } from '../contract/json.ts';
import type { SettingProblem } from '../contract/commands/settings.ts';
import { valueAt } from '../storage/provisioning/issue-problem.ts';

type Issue = z.core.$ZodIssue;

function isEmpty(value: unknown): boolean {
  return value === undefined || value === '';
}

/** Every member that the schema of a vendor's settings refuses, without its value. */
export function settingProblemsOf(
  schema: z.ZodType,
  account: string,
  setting: JsonObject,
): readonly SettingProblem[] {
  const issues: readonly Issue[] = schema.safeParse(setting).error?.issues ?? [];
  return issues.map((issue) => {
    const path = issue.path.map(String);
    return { account, path, isMissing: isEmpty(valueAt(setting, path)) };
  });
}
