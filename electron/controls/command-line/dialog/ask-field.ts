import type { FormField } from '../../../contract/commands/account-form.ts';
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
export async function askField(
  field: FormField,
  path: readonly string[],
  guide: Guide,
): Promise<unknown> {
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
