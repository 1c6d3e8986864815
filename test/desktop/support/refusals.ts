import type { Locator } from '@playwright/test';
import { expect } from './fixtures.ts';

/** Texts of which nobody sees anything: signs without width, controls of direction, bare marks. */
export const notSeen = ['\u200B\u2060', '\u202E\u2066', '\u0301\u0323', '\u3164\uFE0F'] as const;

/** A pattern for texts that hold this one. */
export function holding(text: string): RegExp {
  return new RegExp(text.replaceAll(/[$()*+.?[\\\]^{|}]/gu, String.raw`\$&`), 'u');
}

/** What was typed stands in the field; spaces of a line are trimmed by no field of ours. */
export async function expectTyped(field: Locator, typed: string): Promise<void> {
  await expect.poll(() => field.inputValue()).toBe(typed);
}

/** Types into a field, which then says the sentence to everyone, and keeps what was typed. */
export async function refuse(field: Locator, typed: string, sentence: string): Promise<void> {
  await field.fill(typed);
  await expect(field, `${JSON.stringify(typed)} is refused`).toHaveAttribute(
    'aria-invalid',
    'true',
  );
  await expect(field).toHaveAccessibleDescription(holding(sentence));
  await expectTyped(field, typed);
}

/** The same for many texts, each with its sentence. */
export async function refuseAll(
  field: Locator,
  rows: readonly (readonly [typed: string, sentence: string])[],
): Promise<void> {
  for (const [typed, sentence] of rows) await refuse(field, typed, sentence);
}
