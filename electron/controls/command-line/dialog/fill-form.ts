import type { Form, FormChoice, FormPart } from '../../../contract/commands/account-form.ts';
import { askField } from './ask-field.ts';
import { choose } from './choose.ts';
import { type Guide, labelOf } from './guide.ts';

type Filled = Readonly<Record<string, unknown>>;

/** What goes without saying is not asked for unless the person wants to. */
function isPlain(part: FormPart): boolean {
  return part.required || (part.part === 'field' && part.default !== null);
}

async function fillChoice(
  choice: FormChoice,
  path: readonly string[],
  guide: Guide,
): Promise<Filled> {
  const variants = choice.variants.map((variant) => ({
    label: labelOf([...path, variant.name ?? ''], guide.t),
    value: variant,
  }));
  const form = await choose(labelOf(path, guide.t), variants, guide);
  return fillForm(form, guide, path);
}

function fillPart(part: FormPart, path: readonly string[], guide: Guide): Promise<unknown> {
  switch (part.part) {
    case 'field':
      return askField(part, path, guide);
    case 'group':
      return fillForm({ name: null, constants: {}, parts: part.parts }, guide, path);
    case 'one-of':
      return fillChoice(part, path, guide);
  }
}

async function wantsMore(
  parts: readonly FormPart[],
  path: readonly string[],
  guide: Guide,
): Promise<boolean> {
  if (parts.length === 0) return false;
  const fields = parts.map(({ key }) => labelOf([...path, key], guide.t)).join(', ');
  const answer = await guide.terminal.ask(`${guide.t('cli:accounts.more', { fields })} `);
  return /^y/iu.test(answer.trim());
}

/** Asks for everything in a form; what the person leaves open is left out. */
export async function fillForm(
  form: Form,
  guide: Guide,
  path: readonly string[] = [],
): Promise<Filled> {
  const plain = form.parts.filter(isPlain);
  const special = form.parts.filter((part) => !isPlain(part));
  const values: Record<string, unknown> = { ...form.constants };
  const fill = async (parts: readonly FormPart[]): Promise<void> => {
    for (const part of parts) {
      const value = await fillPart(part, [...path, part.key], guide);
      if (value !== undefined) values[part.key] = value;
    }
  };
  await fill(plain);
  if (await wantsMore(special, path, guide)) await fill(special);
  return values;
}
