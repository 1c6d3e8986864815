import type { CatalogueEntry } from '../../electron/contract/commands/directory.ts';
import type { CommandOutput } from '../../electron/contract/commands/commands.ts';
import type { JsonObject } from '../../electron/contract/json.ts';
import { sameJson } from '../../electron/contract/same-json.ts';

/** What a vendor says it can show. */
export type Catalogue = CommandOutput<'catalogue'>;

type Entries = readonly CatalogueEntry[];

/** The keys by which the entries of a catalogue are told apart. */
export function offerKeys(entries: Entries): ReadonlySet<string> {
  return new Set(entries.flatMap(({ setting }) => Object.keys(setting)));
}

/** Where in the catalogue the entry stands that a setting shows, the most exact one; -1 if none. */
export function offerIndex(entries: Entries, setting: JsonObject): number {
  let best = -1;
  for (const [index, entry] of entries.entries()) {
    const members = Object.entries(entry.setting);
    const fits = members.every(([key, value]) => sameJson(setting[key], value));
    const known = Object.keys(entries[best]?.setting ?? {}).length;
    if (fits && members.length > known) best = index;
  }
  return best;
}

/** How entries are named. */
export interface OfferSpeech {
  readonly language: string;
  /** What the values of an entry are called without any catalogue. */
  readonly words: (setting: JsonObject) => string;
}

/**
 * What an entry is called: by its vendor in the person's language or whatever language it speaks to
 * them, else in words of ours, as where the name is but its codes.
 */
export function offerName({ names, setting }: CatalogueEntry, speech: OfferSpeech): string {
  const own = names[speech.language] ?? names['und'] ?? names['en'];
  const codes = Object.values(setting).map(String).join(' ');
  const isNamed = own !== undefined && own !== '' && own !== codes && !isSwitch(setting);
  return isNamed ? own : speech.words(setting);
}

/** An entry that only switches something on has no value that a vendor could have named. */
function isSwitch(setting: JsonObject): boolean {
  return Object.values(setting).every((value) => typeof value === 'boolean');
}

/** The names of all entries, with their codes where two have the same name. */
export function offerNames(entries: Entries, speech: OfferSpeech): readonly string[] {
  const names = entries.map((entry) => offerName(entry, speech));
  return names.map((name, index) => {
    const isUnique = names.filter((other) => other === name).length === 1;
    const codes = Object.values(entries[index]?.setting ?? {}).map(String);
    return isUnique ? name : `${name} (${codes.join(', ')})`;
  });
}

/** The keys of a setting whose values are on no entry of a catalogue that says it is complete. */
export function unknownKeys(catalogue: Catalogue, setting: JsonObject): readonly string[] {
  if (!catalogue.complete) return [];
  const { entries } = catalogue;
  const keys = offerKeys(entries);
  const isListed = (key: string): boolean =>
    entries.some((entry) => sameJson(entry.setting[key], setting[key]));
  return Object.keys(setting).filter((key) => keys.has(key) && !isListed(key));
}
