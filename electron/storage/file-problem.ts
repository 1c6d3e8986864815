/** What is wrong with a provisioning file: where, and what; both on one line, without any secret. */
export interface FileProblem {
  /** As a person would write it: `accounts[1].credentials.password`. */
  readonly path: string;
  readonly message: string;
}

/** A value, or what is wrong with the file it should come from. */
export type FromFile<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: FileProblem };

/** The one line that is shown for a problem (control: errors). */
export function problemLine({ path, message }: FileProblem): string {
  return `${path}: ${message}`;
}
