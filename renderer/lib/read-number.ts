/** The whole number that was typed, full-width digits included; null if it is none in these limits. */
export function readNumber(text: string, least: number, most: number): number | null {
  const plain = text.normalize('NFKC').trim();
  if (!/^\d{1,9}$/u.test(plain)) return null;
  const value = Number(plain);
  return value >= least && value <= most ? value : null;
}
