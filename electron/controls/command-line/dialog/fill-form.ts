import type {
  Form,
  FormChoice,
  FormPart,
  FormField,
} from '../../../contract/commands/account-form.ts';
import { choose } from './choose.ts';
import { type Guide, labelOf } from './guide.ts';

/** Longer texts have several lines and cannot be typed; their file is asked for. */
const longestTyped = 10_000;

type Read =
  | { readonly kind: 'value'; readonly value: unknown }
  /** Why the answer will not do. */
  | { readonly kind: 'again'; readonly problem: string };

function isFile({ type, longest }: FormField): boolean {
  return type === 'text' && longest !== null && longest > longestTyped;
}

function scalar(value: FormField['default']): string | null {
  return value === null || typeof value === 'object' ? null : String(value);
}

function questionOf(field: FormField, path: readonly string[], guide: Guide): string {
  const { t, proposals } = guide;
  const label = labelOf(path, t);
  const choices = field.type === 'truth' ? ['y', 'n'] : field.choices;
  const listed = choices.length === 0 ? '' : ` (${choices.join(', ')})`;
  const named = isFile(field) ? t('cli:accounts.file', { label }) : `${label}${listed}`;
  const proposal = proposals[path.join('.')] ?? scalar(field.default);
  return `${named}${proposal === null ? '' : ` [${proposal}]`}: `;
}

async function read(field: FormField, answer: string, { t, readFile }: Guide): Promise<Read> {
  const { type, choices } = field;
  if (isFile(field)) {
    const text = await readFile(answer);
    return text === null
      ? { kind: 'again', problem: t('cli:unreadable', { file: answer }) }
      : { kind: 'value', value: text };
  }
  if (type === 'truth') return { kind: 'value', value: /^[y1t]/iu.test(answer) };
  if (type === 'number' && Number.isFinite(Number(answer))) {
    return { kind: 'value', value: Number(answer) };
  }
  if (type === 'choice' && !choices.includes(answer)) {
    return { kind: 'again', problem: t('cli:accounts.one-of', { choices: choices.join(', ') }) };
  }
  return { kind: 'value', value: answer };
}

/** Asks for one field until the answer can be meant; undefined where it is left out. */
async function askField(field: FormField, path: readonly string[], guide: Guide): Promise<unknown> {
  const { terminal, t, proposals } = guide;
  for (;;) {
    const isSecret = field.secret && !isFile(field);
    const typed = await terminal.ask(questionOf(field, path, guide), isSecret);
    const answer = isSecret ? typed : typed.trim();
    if (answer === '') {
      const proposal = proposals[path.join('.')];
      if (proposal !== undefined) return proposal;
      // A default is the schema's own affair and need not be sent.
      if (!field.required || field.default !== null) return undefined;
      terminal.say(t('cli:accounts.needed'));
      continue;
    }
    const value = await read(field, answer, guide);
    if (value.kind === 'value') return value.value;
    terminal.say(value.problem);
  }
}

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
