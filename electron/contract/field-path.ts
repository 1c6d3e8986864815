/** The steps from the top of a document or form to one value in it. */
export type FieldPath = readonly (string | number)[];

const plainKey = /^[\p{L}_$][\p{L}\p{N}_$-]*$/u;
const unprintable = /[\p{C}\p{Zl}\p{Zp}]/gu;
/** In characters. */
const longestKey = 64;

/** Cuts a text so that it can stand in one line of an error. */
export function oneLine(text: string, longest: number): string {
  const line = text.replaceAll(/\s+/gu, ' ').replaceAll(unprintable, '\u{FFFD}');
  return line.length > longest ? `${line.slice(0, longest)}…` : line;
}

function formatStep(step: string | number): string {
  if (typeof step === 'number') return `[${String(step)}]`;
  const key = oneLine(step, longestKey);
  return plainKey.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`;
}

/** Writes a path the way people do: `statuses[0].accounts.conpeek.workState`; '' for the whole. */
export function formatPath(path: FieldPath): string {
  return path.map(formatStep).join('').replace(/^\./u, '');
}
