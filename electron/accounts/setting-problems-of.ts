import type * as z from 'zod';
import type { JsonObject } from '../contract/json.ts';
import type { SettingProblem } from '../contract/commands/settings.ts';

type Issue = z.core.$ZodIssue;

function memberOf(value: unknown, key: PropertyKey): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

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
  return issues.map(({ path }) => ({
    account,
    path: path.map(String),
    isMissing: isEmpty(path.reduce<unknown>(memberOf, setting)),
  }));
}
