import { useCallback, useEffect, useState } from 'react';
import type {
  DirectoryEntry,
  DirectoryLink,
} from '../../../electron/contract/commands/directory.ts';
import { useClient, type Failure } from '../../bridge/client.ts';

/** The record that an account's status is written to. */
export interface RecordLink {
  /** Its id; null where it is not known, or where the status is written to no record. */
  readonly linked: string | null;
  /** Writes the status to this record from now on; gives why that did not work, null if it did. */
  readonly link: (entry: DirectoryEntry) => Promise<Failure | null>;
  /** Writes it to the record again that it was written to before; null where there is none. */
  readonly undo: (() => Promise<Failure | null>) | null;
}

/** Reads and changes the member of the account's settings that `link` names. */
export function useLink(account: string, link: DirectoryLink | null): RecordLink {
  const client = useClient();
  const [linked, setLinked] = useState<string | null>(null);
  const [previous, setPrevious] = useState<string | null>(null);
  const key = link?.key ?? null;

  useEffect(() => {
    let isWanted = true;
    const load = async (): Promise<void> => {
      if (key === null) return;
      const answer = await client.ask('accountSettings', { account });
      const id = answer.ok ? answer.value.entry[key] : null;
      if (isWanted) setLinked(typeof id === 'string' ? id : null);
    };
    void load();
    return () => {
      isWanted = false;
    };
  }, [client, account, key]);

  const change = useCallback(
    async (id: string, before: string | null): Promise<Failure | null> => {
      if (key === null) return null;
      const answer = await client.ask('editAccount', { account, changes: { [key]: id } });
      if (!answer.ok) return answer.failure;
      setLinked(id);
      setPrevious(before);
      await client.reload();
      return null;
    },
    [client, account, key],
  );
  return {
    linked,
    link: ({ id }) => change(id, linked),
    undo: previous === null ? null : () => change(previous, null),
  };
}
