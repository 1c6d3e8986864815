import type { Section } from './sections.ts';

/** Everything on the page as lines, to be pasted into a mail. */
export function asText(findings: readonly string[], sections: readonly Section[]): string {
  const parts = sections
    .filter(({ rows }) => rows.length > 0)
    .map(({ title, rows }) =>
      [
        title,
        ...rows.map(({ label, value, notes }) => {
          const more = notes.length === 0 ? '' : ` (${notes.join(' ')})`;
          return `  ${label}: ${value}${more}`;
        }),
      ].join('\n'),
    );
  const found = findings.map((text) => `! ${text}`).join('\n');
  return `${[found, ...parts].filter((part) => part !== '').join('\n\n')}\n`;
}
