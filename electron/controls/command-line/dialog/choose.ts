import type { Guide } from './guide.ts';

/** Something that can be chosen. */
export interface Option<Value> {
  readonly label: string;
  readonly value: Value;
}

/** Lets the person choose by number; a single option is not asked about, and 1 is the default. */
export async function choose<Value>(
  what: string,
  options: readonly Option<Value>[],
  { terminal, t }: Pick<Guide, 'terminal' | 't'>,
): Promise<Value> {
  const [first, second] = options;
  if (first === undefined) throw new RangeError('nothing to choose from');
  if (second === undefined) return first.value;
  for (const [index, { label }] of options.entries())
    terminal.say(`  ${String(index + 1)}) ${label}`);
  for (;;) {
    const answer = (await terminal.ask(`${t('cli:accounts.choose', { what })} [1]: `)).trim();
    const chosen = answer === '' ? first : options[Number(answer) - 1];
    if (chosen !== undefined) return chosen.value;
  }
}
