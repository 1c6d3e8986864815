import { NativeSelect, Button, Text } from '@mantine/core';
import { useState, type ReactElement, type ReactNode, useEffect, useCallback } from 'react';
import type { Ability } from '../../electron/contract/settings/settings.ts';
import type { DeliveryView } from '../../electron/contract/views/status-view.ts';
import { LoadingBlock, Unreadable } from './page-blocks.tsx';
import { useTranslation } from 'react-i18next';
import {
  useClient,
  useAppState,
  type Answer,
  type Failure,
  type Client,
} from '../bridge/client.ts';

/** Which of these vendors can do it; no vendor is known by name (docs/design.md#vendors). */
async function askAble(
  client: Client,
  vendors: readonly string[],
  ability: Ability,
): Promise<Answer<ReadonlySet<string>>> {
  const able = new Set<string>();
  for (const vendor of vendors) {
    const form = await client.ask('accountForm', { vendor });
    if (!form.ok) return form;
    if (form.value.capabilities[ability]) able.add(vendor);
  }
  return { ok: true, value: able };
}

/** The accounts that can do something only some can. */
type AbleAccounts =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly failure: Failure; readonly retry: () => void }
  | { readonly kind: 'ready'; readonly accounts: readonly DeliveryView[] };

interface Known {
  /** The vendors that were asked about, in one text. */
  readonly asked: string;
  readonly answer: Answer<ReadonlySet<string>>;
}

/** Asks what each vendor can do; no vendor is known by name (docs/design.md#vendors). */
function useAbleAccounts(ability: Ability): AbleAccounts {
  const client = useClient();
  const { view } = useAppState();
  const [known, setKnown] = useState<Known | null>(null);
  const [tries, setTries] = useState(0);
  const accounts = view.kind === 'ready' ? view.value.accounts : [];
  const asked = [...new Set(accounts.map(({ vendor }) => vendor))].toSorted().join(' ');

  useEffect(() => {
    let isWanted = true;
    const vendors = asked.split(' ').filter((word) => word !== '');
    void askAble(client, vendors, ability).then((answer) => {
      if (isWanted) setKnown({ asked, answer });
    });
    return () => {
      isWanted = false;
    };
  }, [client, ability, asked, tries]);

  const retry = useCallback(() => {
    void client.reload();
    setTries((count) => count + 1);
  }, [client]);

  if (view.kind === 'failed') return { kind: 'failed', failure: view.failure, retry };
  if (view.kind === 'loading' || known?.asked !== asked) return { kind: 'loading' };
  const { answer } = known;
  if (!answer.ok) return { kind: 'failed', failure: answer.failure, retry };
  return { kind: 'ready', accounts: accounts.filter(({ vendor }) => answer.value.has(vendor)) };
}

/** Draws an account that can do something only some can, or says why there is none. */
export function ForAbleAccount(
  props: AbleProps & {
    /** `chooser` chooses another account, where there is one. */
    readonly children: (account: DeliveryView, chooser: ReactNode) => ReactElement;
  },
): ReactElement {
  const { texts } = props;
  const able = useAbleAccounts(props.ability);
  const [chosen, setChosen] = useState<string | null>(null);
  const accounts = able.kind === 'ready' ? able.accounts : [];
  const account = accounts.find(({ id }) => id === chosen) ?? accounts[0];
  if (account === undefined) {
    return (
      <>
        {props.heading}
        <Nobody {...props} able={able} />
      </>
    );
  }
  const chooser =
    accounts.length < 2 ? null : (
      <NativeSelect
        label={texts.account}
        value={account.id}
        data={accounts.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(event) => {
          setChosen(event.currentTarget.value);
        }}
      />
    );
  return props.children(account, chooser);
}

/** Stands on a page that no account can do anything for, and says which systems could. */
function NobodyAble(props: {
  readonly ability: Ability;
  /** What the page is for, and that nothing connected can do it. */
  readonly text: string;
  readonly onAccounts: () => void;
}): ReactElement {
  const { t, i18n } = useTranslation();
  const client = useClient();
  const { ability } = props;
  const [able, setAble] = useState<readonly string[]>([]);
  const names: Readonly<Record<string, string>> = t('vendors', { returnObjects: true });
  const vendors = Object.keys(names).join(' ');

  useEffect(() => {
    let isWanted = true;
    void askAble(client, vendors.split(' '), ability).then((answer) => {
      if (isWanted && answer.ok) setAble([...answer.value]);
    });
    return () => {
      isWanted = false;
    };
  }, [client, vendors, ability]);

  const listed = new Intl.ListFormat(i18n.language, { type: 'disjunction' }).format(
    able.map((vendor) => names[vendor] ?? vendor),
  );
  return (
    <div className="panel empty">
      <Text>{props.text}</Text>
      <Text role="status" className="able-systems">
        {able.length > 0 && t('nobodyAble.connect', { systems: listed })}
      </Text>
      <Button variant="default" onClick={props.onAccounts}>
        {t('nobodyAble.accounts')}
      </Button>
    </div>
  );
}

interface AbleProps {
  readonly ability: Ability;
  readonly texts: {
    /** What the chooser of the account is called. */
    readonly account: string;
    /** What the page is for, and that nothing connected can do it. */
    readonly nobody: string;
    /** What cannot be shown. */
    readonly unreadable: string;
  };
  /** About that of what comes, in CSS pixels. */
  readonly height: number;
  /** Stands above while there is no account to draw. */
  readonly heading?: ReactNode;
  readonly onAccounts: () => void;
}

function Nobody(props: AbleProps & { readonly able: AbleAccounts }): ReactElement {
  const { able, texts } = props;
  switch (able.kind) {
    case 'loading':
      return <LoadingBlock height={props.height} />;
    case 'failed':
      return <Unreadable title={texts.unreadable} failure={able.failure} onRetry={able.retry} />;
    case 'ready':
      return (
        <NobodyAble ability={props.ability} text={texts.nobody} onAccounts={props.onAccounts} />
      );
  }
}
