const mostFound = 8;

function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[_/\s-]+/gu, ' ')
    .trim();
}

/** The zones with every word that was typed, those first whose city begins with it; at most eight. */
export function findZones(typed: string, zones: readonly string[]): readonly string[] {
  const query = folded(typed);
  if (query === '') return [];
  const words = query.split(' ');
  const rank = (zone: string): number => {
    const city = folded(zone.split('/').at(-1) ?? zone);
    return city.startsWith(query) ? 0 : 1;
  };
  return zones
    .filter((zone) => {
      const text = folded(zone);
      return words.every((word) => text.includes(word));
    })
    .toSorted((a, b) => rank(a) - rank(b))
    .slice(0, mostFound);
}

/** The zone that is named so, however it is spelled; null if there is none. */
export function zoneNamed(typed: string, zones: readonly string[]): string | null {
  return zones.find((zone) => folded(zone) === folded(typed)) ?? null;
}
