const pathThenText = /^[\w.[\]-]+: (?<text>.+)$/su;

/** The sentence of a refusal without the path of the field, which the person sees anyway. */
export function afterPath(message: string): string {
  return pathThenText.exec(message)?.groups?.['text'] ?? message;
}
