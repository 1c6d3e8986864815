import { useState } from 'react';
import type { UpdateView } from '../../../electron/contract/commands/updates.ts';
import { useClient } from '../../bridge/client-context.ts';
import type { Failure } from '../../bridge/failure.ts';
import { useAsked } from '../../bridge/use-asked.ts';
import { useLatest } from '../../ui/use-latest.ts';

/** What is known of newer versions, and what can be done about them. */
export interface UpdatesState {
  readonly view: UpdateView | null;
  readonly isLooking: boolean;
  /** The browser was asked to download the newer version. */
  readonly isDownloading: boolean;
  /** Why the last of it failed. */
  readonly failure: Failure | null;
  readonly look: () => Promise<void>;
  readonly download: () => Promise<void>;
  /** Stores the address of the folder, none if empty, and looks there. */
  readonly keep: (address: string) => Promise<Failure | null>;
}

/** Asks what is known, and has it looked for. */
export function useUpdates(): UpdatesState {
  const client = useClient();
  const asked = useAsked('updates');
  const [isLooking, setLooking] = useState(false);
  const [isDownloading, setDownloading] = useState(false);
  const [refusal, setRefusal] = useState<Failure | null>(null);
  const latest = useLatest(isLooking);

  const look = async (): Promise<void> => {
    if (latest.current) return;
    setDownloading(false);
    setLooking(true);
    const answer = await client.ask('lookForUpdate', {});
    setLooking(false);
    setRefusal(answer.ok ? null : answer.failure);
    if (answer.ok) asked.put(answer.value);
  };
  return {
    view: asked.value,
    isLooking,
    isDownloading,
    failure: refusal ?? asked.failure,
    look,
    download: async () => {
      const answer = await client.ask('downloadUpdate', {});
      setDownloading(answer.ok);
      setRefusal(answer.ok ? null : answer.failure);
    },
    keep: async (address) => {
      const changes = { updates: address === '' ? null : address };
      const answer = await client.ask('saveGeneral', { changes });
      if (!answer.ok) return answer.failure;
      if (address !== '') void look();
      return null;
    },
  };
}
