/** An error that is told by its code; its text says nothing that was sent. */
export function codedError(code: string): Error {
  return Object.assign(new Error(code), { code });
}
