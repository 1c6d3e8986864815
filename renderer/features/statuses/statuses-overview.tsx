import { type ReactElement, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Status } from '../../../electron/contract/settings/status.ts';
import { useClient } from '../../bridge/client.ts';
import type { StatusesData } from '../../account-settings/statuses-data.ts';
import { arranged, useOrder } from './use-order.ts';
import type { StatusStart } from '../../account-settings/status-draft.ts';
import { StatusList } from './status-list.tsx';
import type { StatusNews } from './status-news.tsx';
import { AccountSettingsTable } from './account-settings-table.tsx';
import type { Catalogues } from '../../account-settings/use-catalogues.ts';
import type { Statuses } from './use-statuses.ts';
import type { SettingProblem } from '../../../electron/contract/commands/settings.ts';

type Problems = ReadonlyMap<string, readonly SettingProblem[]>;

const none: Problems = new Map();

/** What the program finds wrong with what stored statuses set; an older version may have taken it. */
function useProblemsByStatus(statuses: readonly Status[]): Problems {
  const client = useClient();
  const [problems, setProblems] = useState(none);
  useEffect(() => {
    let isWanted = true;
    const check = async ({
      id,
      accounts,
    }: Status): Promise<readonly [string, readonly SettingProblem[]]> => {
      const answer = await client.ask('checkSettings', { accounts });
      return [id, answer.ok ? answer.value.problems : []];
    };
    void Promise.all(statuses.map(check)).then((found) => {
      if (isWanted) setProblems(new Map(found));
    });
    return () => {
      isWanted = false;
    };
  }, [client, statuses]);
  return problems;
}

/**
 * A status to start a new one from: everything but what only one can have.
 * @param named gives the name of the first, second… copy
 */
export function copyOf(
  status: Status,
  taken: readonly Status[],
  named: (number: number) => string,
): StatusStart {
  const names = new Set(taken.map(({ name }) => name));
  let number = 1;
  while (names.has(named(number))) number += 1;
  const copied: { -readonly [Key in keyof StatusStart]: StatusStart[Key] } = { ...status };
  delete copied.id;
  delete copied.hotkey;
  return { ...copied, name: named(number) };
}

/** A name that is edited further; in a sentence it would be set apart. */
const asTyped = { escapeValue: false };

/** A status that is edited: a new one, a copy, or one that is there. */
export interface Editing {
  readonly start: StatusStart;
  readonly place: number | null;
  readonly account: string | null;
}

/** The list and the table below it. */
export function StatusesOverview(props: {
  readonly data: StatusesData;
  readonly statuses: Statuses;
  readonly catalogues: Catalogues;
  readonly onEdit: (editing: Editing) => void;
  readonly onNews: (news: StatusNews) => void;
}): ReactElement {
  const { t } = useTranslation();
  const client = useClient();
  const { data, statuses } = props;
  const shown = arranged(data.statuses, statuses.ordered ?? []);
  const problems = useProblemsByStatus(data.statuses);
  const ids = shown.map(({ id }) => id);
  const order = useOrder(ids, statuses.order, (failure) => {
    props.onNews({ kind: 'failed', failure });
  });

  const remove = async ({ id, name }: Status): Promise<void> => {
    const answer = await client.ask('removeStatus', { status: id });
    props.onNews(
      answer.ok
        ? { kind: 'removed', name, ...answer.value }
        : { kind: 'failed', failure: answer.failure },
    );
  };
  const duplicate = (status: Status): void => {
    const { name } = status;
    const start = copyOf(status, data.statuses, (number) =>
      number === 1
        ? t('statusesPage.copy', { name, interpolation: asTyped })
        : t('statusesPage.copyNext', { name, number, interpolation: asTyped }),
    );
    props.onEdit({ start, place: shown.indexOf(status) + 1, account: null });
  };

  return (
    <>
      <StatusList
        statuses={shown}
        order={order}
        onEdit={(status) => {
          props.onEdit({ start: status, place: null, account: null });
        }}
        onDuplicate={duplicate}
        onRemove={(status) => void remove(status)}
      />
      {shown.length > 0 && (
        <AccountSettingsTable
          statuses={shown}
          accounts={data.accounts}
          catalogues={props.catalogues}
          problems={problems}
          onOpen={(status, account) => {
            props.onEdit({ start: status, place: null, account });
          }}
        />
      )}
    </>
  );
}
