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
