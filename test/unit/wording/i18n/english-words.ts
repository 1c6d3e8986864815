import enMain from '../../../../electron/contract/texts/en/main.json' with { type: 'json' };

/** Names of keys, formats and programs, which are the same in every language, and false friends. */
const everywhere = new Set([
  ...['account', 'entry', 'file', 'from', 'general', 'url', 'id', 'true', 'false', 'me', 'grn'],
  ...['allow', 'plaintext', 'secrets', 'onbreak', 'presently', 'cgi', 'exe', 'api', 'cloud', 'com'],
  ...['ascii', 'base', 'icalendar', 'json', 'http', 'https', 'mb', 'mail', 'conpeek', 'status'],
  // Polish.
  ...['do', 'go', 'to', 'format', 'on', 'host'],
]);

function wordsOf(text: string): readonly string[] {
  const plain = text.replaceAll(/\{\{\w+\}\}|"[^"]*"/gu, ' ');
  return [...plain.matchAll(/\p{L}+/gu)].map(([word]) => word.toLowerCase());
}

const words = new Set(
  Object.values(enMain.problem)
    .flatMap(wordsOf)
    .filter((word) => word.length > 1 && !everywhere.has(word)),
);

/** The words of the English sentences about wrong input that a text has; what it quotes is left out. */
export function englishWordsIn(text: string): readonly string[] {
  return wordsOf(text).filter((word) => words.has(word));
}
