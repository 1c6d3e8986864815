import type { Failure } from '../../bridge/client.ts';

/** Takes one change back; why that did not work, or null. */
export type TakeBack = () => Promise<Failure | null>;

/** The changes that can be taken back, the latest first. */
export interface UndoList {
  /** Notes a change; one of the same group as the last adds nothing, so that both go back at once. */
  add(takeBack: TakeBack, group?: string): void;
  /** Takes the latest change back; it stays in the list if that fails. Null if there is none. */
  takeBack(): Promise<Failure | null>;
  clear(): void;
  size(): number;
}

/** Who wants back more than this begins anew. */
const mostKept = 50;

interface Entry {
  readonly takeBack: TakeBack;
  readonly group: string | undefined;
}

/** Makes an empty list. */
export function createUndoList(): UndoList {
  let entries: readonly Entry[] = [];
  return {
    add: (takeBack, group) => {
      if (group !== undefined && entries.at(-1)?.group === group) return;
      entries = [...entries, { takeBack, group }].slice(-mostKept);
    },
    takeBack: async () => {
      const last = entries.at(-1);
      if (last === undefined) return null;
      const failure = await last.takeBack();
      if (failure === null) entries = entries.filter((each) => each !== last);
      return failure;
    },
    clear: () => {
      entries = [];
    },
    size: () => entries.length,
  };
}
