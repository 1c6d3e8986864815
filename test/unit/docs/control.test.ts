import { describe, expect, it } from 'vitest';
import { automationSchema } from '../../../electron/contract/settings/automation.ts';
import { pageSchema } from '../../../electron/contract/commands/commands.ts';
import { diagnosisSchema } from '../../../electron/contract/views/diagnosis.ts';
import { generalSchema } from '../../../electron/contract/settings/general.ts';
import { statusSchema } from '../../../electron/contract/settings/status.ts';
import {
  accountViewSchema,
  deliveryViewSchema,
  presenceViewSchema,
  statusChoiceSchema,
  statusViewSchema,
} from '../../../electron/contract/views/status-view.ts';
import { exitCode } from '../../../electron/controls/command-line/exit-code.ts';
import { grammars } from '../../../electron/controls/command-line/grammars.ts';
import { optionTable } from '../../../electron/controls/command-line/option-table.ts';
import { readText } from './pages.ts';

const page = readText('docs/control.md');
/** Everything on the page that is written as code, a word each. */
const words = new Set(
  [...page.matchAll(/```.*?```|`[^`]+`/gsu)].flatMap(([code]) => code.match(/[\w-]+/gu) ?? []),
);

function missing(names: readonly string[]): readonly string[] {
  return names.filter((name) => !words.has(name));
}

describe('docs/control.md', () => {
  it('names every command of the command line and every option', () => {
    expect(missing(Object.keys(grammars))).toEqual([]);
    expect(missing(Object.keys(optionTable).map((name) => `--${name}`))).toEqual([]);
  });

  it('says what every exit code means', () => {
    const codes = [...page.matchAll(/^\| +(\d) \|/gmu)].map(([, code]) => Number(code));
    expect(codes).toEqual(Object.values(exitCode));
  });

  it('names every page that a link can open', () => {
    expect(missing(pageSchema.options)).toEqual([]);
  });

  it.each([
    ['a set-up file', [automationSchema, generalSchema, statusSchema]],
    ['the status', [statusViewSchema, presenceViewSchema, deliveryViewSchema]],
    ['the lists', [statusChoiceSchema, accountViewSchema]],
    ['diagnose', [diagnosisSchema, diagnosisSchema.shape.signals]],
  ])('names every field of %s', (_what, schemas) => {
    expect(missing(schemas.flatMap(({ shape }) => Object.keys(shape)))).toEqual([]);
  });
});
