/** The steps from the top of a document to one value in it. */
export type FilePath = readonly PropertyKey[];

const plainKey = /^[\p{L}_$][\p{L}\p{N}_$-]*$/u;
const unprintable = /[\p{C}\p{Zl}\p{Zp}]/gu;
const longestKey = 64;
const wholeFile = 'file';

/** Writes a path the way people do: `statuses[0].accounts.conpeek.workState`, always one line. */
export function formatPath(path: FilePath): string {
  const text = path.map(formatStep).join('');
  return text === '' ? wholeFile : text.replace(/^\./u, '');
}

/** The value a path leads to, or undefined. */
export function valueAt(document: unknown, path: FilePath): unknown {
  return path.reduce<unknown>((value, step) => memberOf(value, step), document);
}

/** Cuts a text so that it can stand in one line of an error. */
export function oneLine(text: string, longest: number): string {
  const line = text.replaceAll(/\s+/gu, ' ').replaceAll(unprintable, '\u{FFFD}');
  return line.length > longest ? `${line.slice(0, longest)}…` : line;
}

function formatStep(step: PropertyKey): string {
  if (typeof step === 'number') return `[${String(step)}]`;
  const key = oneLine(String(step), longestKey);
  return plainKey.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`;
}

function memberOf(value: unknown, step: PropertyKey): unknown {
  const holds = typeof value === 'object' && value !== null && Object.hasOwn(value, step);
  return holds ? Reflect.get(value, step) : undefined;
}
