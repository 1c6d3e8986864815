/** What a page is made of, whatever the words in it. */
export interface Outline {
  /** Every element in its order and its state, as one text to compare. */
  readonly parts: string;
  /** What each control is called, in the same order. */
  readonly names: readonly string[];
}

/** Takes the outline of what the page shows now. Runs inside the page. */
export function takeOutline(): Outline {
  const states = ['open', 'role', 'disabled', 'aria-invalid', 'aria-busy', 'aria-expanded'];
  const parts: string[] = [];
  const names: string[] = [];
  for (const element of document.body.querySelectorAll('*')) {
    if (element.matches('style, script, svg *')) continue;
    const state = states.map((name) => element.getAttribute(name) ?? '-').join(' ');
    parts.push(`${element.tagName} ${state}`);
    if (!element.matches('button, a, [role="tab"], [role="radio"]')) continue;
    const label = element.getAttribute('aria-label') ?? element.textContent;
    names.push(element.checkVisibility() ? label.trim() : '');
  }
  return { parts: parts.join('\n'), names };
}

/** Names that tell controls apart in one language and not in the other. */
export function sameNames(one: Outline, other: Outline): readonly string[] {
  const told = new Map<string, string>();
  return other.names.flatMap((name, index) => {
    const before = told.get(name);
    const own = one.names[index] ?? '';
    told.set(name, own);
    return name === '' || before === undefined || before === own
      ? []
      : [`one name for “${before}” and “${own}”: ${name}`];
  });
}
