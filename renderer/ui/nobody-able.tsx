import { Button, Text } from '@mantine/core';
import { useEffect, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Ability } from '../../electron/contract/ability.ts';
import { askAble } from '../bridge/ask-able.ts';
import { useClient } from '../bridge/client-context.ts';

/** Stands on a page that no account can do anything for, and says which systems could. */
export function NobodyAble(props: {
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
