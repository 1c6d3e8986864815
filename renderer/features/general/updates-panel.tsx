import { Button, Text } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { longestAddress } from '../../../electron/contract/host-of.ts';
import type { UpdateView } from '../../../electron/contract/commands/updates.ts';
import { useInstantFormat } from '../../i18n/use-instant-format.ts';
import { CommitField } from '../../ui/commit-field.tsx';
import { FailureText, Panel } from '../../ui/page-blocks.tsx';
import { useClient, type Failure } from '../../bridge/client.ts';
import { useAsked } from '../../bridge/use-asked.ts';
import { useLatest } from '../../ui/use-latest.ts';

/** What is known of newer versions, and what can be done about them. */
interface UpdatesState {
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
function useUpdates(): UpdatesState {
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

/** Whether there is a newer version, where it is looked for, and the way to get it. */
export function UpdatesPanel(props: {
  /** The stored address of the folder; empty if there is none. */
  readonly address: string;
}): ReactElement {
  const { t } = useTranslation();
  const updates = useUpdates();
  const { view, isLooking, failure } = updates;
  return (
    <Panel title={t('general.update.title')} note={isLooking && t('general.update.looking')}>
      <div role="status" className="update-news">
        {view !== null && <Finding view={view} />}
        {updates.isDownloading && <Text size="sm">{t('general.update.downloading')}</Text>}
        {failure !== null && (
          <Text size="sm" fw={600}>
            <FailureText failure={failure} />
          </Text>
        )}
      </div>
      {typeof view?.host === 'string' && (
        <div className="actions">
          {view.newer !== null && (
            <Button onClick={() => void updates.download()}>{t('general.update.download')}</Button>
          )}
          <Button variant="default" aria-disabled={isLooking} onClick={() => void updates.look()}>
            {t('general.update.look')}
          </Button>
        </div>
      )}
      <CommitField
        label={t('general.update.address')}
        description={t('general.update.addressText')}
        value={props.address}
        maxLength={longestAddress}
        waits
        read={(text) => ({ ok: true, value: text.trim() })}
        onCommit={updates.keep}
      />
    </Panel>
  );
}

/** What the last look gave. */
function Finding({ view }: { readonly view: UpdateView }): ReactElement {
  const { t } = useTranslation();
  const instant = useInstantFormat();
  const [now] = useState(Date.now);
  const { host, lookedAt, newer, trouble, version } = view;
  if (host === null) return <Text>{t('general.update.off')}</Text>;
  const time = lookedAt === null ? '' : instant(new Date(lookedAt).toISOString(), now);
  return (
    <>
      {newer !== null && <Text fw={600}>{t('general.update.newer', { version: newer })}</Text>}
      {newer === null && lookedAt !== null && (
        <Text>{t('general.update.current', { version, time })}</Text>
      )}
      {trouble !== null && <Text>{t(`general.update.trouble.${trouble}`, { host })}</Text>}
      {lookedAt === null && trouble === null && <Text>{t('general.update.waiting')}</Text>}
    </>
  );
}
