import type { CatalogueEntry } from '../contract/catalogue.ts';
import type { Language } from '../contract/languages.ts';
import type { AddedProposal } from '../vendors/port.ts';
import type { NamedProposal } from './proposing-account.ts';

/** The longest name of a status. */
const longestName = 80;

/** As the vendor calls it in this language, or in whichever it has; '' if it has no name. */
function nameOf({ names }: CatalogueEntry, language: Language): string {
  const [first] = Object.values(names);
  const name = names[language] ?? names['und'] ?? names['en'] ?? first ?? '';
  return Array.from(name.trim()).slice(0, longestName).join('');
}

/** What of a catalogue the workplace added, named in this language; what has no name is left out. */
export function addedIn(
  entries: readonly CatalogueEntry[],
  proposalOf: (entry: CatalogueEntry) => AddedProposal<unknown> | null,
  language: Language,
): readonly NamedProposal[] {
  return entries.flatMap((entry) => {
    const proposal = proposalOf(entry);
    const name = nameOf(entry, language);
    return proposal === null || name === '' ? [] : [{ ...proposal, name }];
  });
}
