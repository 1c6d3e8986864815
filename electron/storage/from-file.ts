import type { FileProblem } from '../contract/file-problem.ts';

/** A value, or what is wrong with the file it should come from. */
export type FromFile<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: FileProblem };
