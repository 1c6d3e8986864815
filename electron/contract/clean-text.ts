import type { Json, JsonObject } from './json.ts';

const placeholder = '{name}';

function fill(value: Json, name: string): Json {
  if (typeof value === 'string') return value.replaceAll(placeholder, () => name);
  if (typeof value !== 'object' || value === null) return value;
  return isList(value) ? value.map((item) => fill(item, name)) : fillName(value, name);
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

/** What an account is told by a proposed status, with the name of the status filled in. */
export function fillName(setting: JsonObject, name: string): JsonObject {
  return Object.fromEntries(
    Object.entries(setting).map(([key, value]) => [key, fill(value, name)]),
  );
}

const turnsDirection =
  /[\p{sc=Hebrew}\p{sc=Arabic}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}\p{sc=Adlam}\u200F\u061C\u202A-\u202E\u2066-\u2069]/u;
const controls = /[\u202A-\u202E\u2066-\u2069]/gu;
const firstStrong = '\u2068';
const end = '\u2069';

/**
 * A text as it is put into a sentence: a right-to-left name keeps its own direction and leaves that of
 * the words around it alone, also where no markup can say so, as in a tray menu or a notification.
 */
export function isolated(text: string): string {
  if (!turnsDirection.test(text)) return text;
  const plain = text.startsWith(firstStrong) ? text : text.replaceAll(controls, '');
  return `${firstStrong}${plain}${end}`;
}

/** A letter, digit, sign or picture: nothing of space, control, bare marks or what draws nothing. */
const visible = /[^\p{Z}\p{M}\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\u{2800}]/u;

/** Whether people see anything of a text. */
export function hasVisibleText(text: string): boolean {
  return visible.test(text);
}

/** Ends of lines of any system, and the tab, which is a space in a line. */
const breaks = /[\t\n\v\f\r\u0085\u2028\u2029]+/gu;
const ends = /\r\n|[\v\f\r\u0085\u2028\u2029]/gu;
/**
 * What nobody types and nobody sees: control characters, halves of characters, byte order marks, and
 * the controls that turn the direction of everything behind them. Marks of direction stay, since
 * right-to-left texts need them; so do the joiners of emoji and of Indic and Persian letters.
 */
const unwanted =
  /(?![\t\n])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u202A-\u202E\u2066-\u2069\uFEFF]/gu;

/** A text of one line, as it is stored: trimmed, pasted lines joined, without what nobody sees. */
export function cleanLine(text: string): string {
  return text.replaceAll(breaks, ' ').replaceAll(unwanted, '').trim();
}

/** A text that may have several lines, as it is stored; space around it is kept. */
export function cleanText(text: string): string {
  return text.replaceAll(ends, '\n').replaceAll(unwanted, '');
}

/**
 * What draws nothing by itself. A joiner before a picture makes another picture of the two, and the
 * tags behind a flag make another flag of it, so these stay.
 */
const unseen =
  /(?![\u{E0020}-\u{E007F}]|\u200D\p{Extended_Pictographic})[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

/**
 * A name in the form in which names are compared: those that people would take for the same one are
 * the same, whatever their case, their width, or how their letters are composed.
 */
export function foldName(name: string): string {
  const plain = cleanLine(name).replaceAll(unseen, '').normalize('NFKC').toLowerCase();
  return plain.normalize('NFKC').replaceAll(/\s+/gu, ' ').trim();
}
