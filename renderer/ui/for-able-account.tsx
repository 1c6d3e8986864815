import { NativeSelect, Button, Text } from '@mantine/core';
import { useState, type ReactElement, type ReactNode, useEffect } from 'react';
import type { Ability } from '../../electron/contract/settings/account.ts';
import type { DeliveryView } from '../../electron/contract/views/status-view.ts';
import { useAbleAccounts, type AbleAccounts, askAble } from '../bridge/use-able-accounts.ts';
import { LoadingBlock, Unreadable } from './unreadable.tsx';
import { useTranslation } from 'react-i18next';
import { useClient } from '../bridge/client.ts';

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
