import type { StatusChoice } from '../../../electron/contract/views/status-view.ts';

/** From how many statuses on a search field helps more than it costs. */
export const searchFrom = 9;

// Marks are dropped so that "sniadanie" finds "Śniadanie" on any keyboard.
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
    .trim();
}

/** The statuses whose name or id contains every word of the query; all of them for an empty one. */
export function filterChoices(
  choices: readonly StatusChoice[],
  query: string,
): readonly StatusChoice[] {
  const words = fold(query).split(/\s+/u);
  return choices.filter((choice) => {
    const text = `${fold(choice.name)} ${fold(choice.id)}`;
    return words.every((word) => text.includes(word));
  });
}
