/** Causes of causes are written down to this depth. */
const deepestCause = 3;
const mostFrames = 30;
/** As V8 writes where a function was called. */
const frame = /^\s*at .*(?::\d+:\d+\)?|\(<anonymous>\)|\(native\))$/u;
const plainCode = /^[\w.-]{1,40}$/u;

const hidden = '(hidden)';

/**
 * What is taken out of every line, whoever wrote it: what follows the address of a page, what a word
 * announces as a credential, mail addresses, and what is as long and mixed as a token.
 */
const secretPatterns: readonly (readonly [pattern: RegExp, replacement: string])[] = [
  [/([a-z][a-z\d+.-]*:\/\/)[^\s/@]*@/giu, `$1${hidden}@`],
  [/([?#])[^\s)]*=[^\s)]*/gu, `$1${hidden}`],
  [/\b(bearer|basic|token|password|secret|authorization|cookie)\b["':=\s]+\S+/giu, `$1 ${hidden}`],
  [/[^\s@()<>]+@[^\s@()<>]+\.[a-z]{2,}/giu, hidden],
  [/\beyJ[\w.-]+/gu, hidden],
  [/\b[\da-f]{8}-[\da-f]{4}-[\da-f-]{16,}/giu, hidden],
  [/(?=[a-z+=]*\d)[a-z\d+=]{24,}/giu, hidden],
];

/**
 * The text without what could be a credential or name somebody.
 * @param folders of this person, such as their home; each is written as `~`
 */
export function redact(text: string, folders: readonly string[]): string {
  const homeless = folders
    .filter((folder) => folder.length > 1)
    .toSorted((a, b) => b.length - a.length)
    .reduce((line, folder) => line.replaceAll(folder, '~'), text);
  return secretPatterns.reduce(
    (line, [pattern, replacement]) => line.replaceAll(pattern, replacement),
    homeless,
  );
}

function codeOf(error: Error): string {
  const code = 'code' in error ? error.code : undefined;
  return typeof code === 'string' && plainCode.test(code) ? ` ${code}` : '';
}

function nameOf(error: Error): string {
  return plainCode.test(error.name) ? error.name : 'Error';
}

/**
 * An error as lines: its kind, its code, and where it was thrown, with its causes. Its message is left
 * out, because it may quote anything: `JSON.parse` quotes what it read.
 */
export function describeError(error: unknown, depth = 0): readonly string[] {
  if (!(error instanceof Error)) return [`something that is no error (${typeof error})`];
  const frames = (error.stack ?? '')
    .split('\n')
    // The message comes first, and may have several lines.
    .slice(error.message.split('\n').length)
    .filter((line) => frame.test(line))
    .slice(0, mostFrames)
    .map((line) => line.trim());
  const head = `${nameOf(error)}${codeOf(error)}`;
  const cause =
    error.cause === undefined || depth >= deepestCause
      ? []
      : describeError(error.cause, depth + 1).map((line, index) =>
          index === 0 ? `because of ${line}` : line,
        );
  return [head, ...frames, ...cause];
}
