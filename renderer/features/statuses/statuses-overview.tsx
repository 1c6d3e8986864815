import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Status } from '../../../electron/contract/status.ts';
import { useClient } from '../../bridge/client-context.ts';
import { copyOf } from './copy-of.ts';
import type { StatusesData } from './load-statuses.ts';
import { arranged } from './move.ts';
import type { StatusStart } from './status-draft.ts';
import { StatusList } from './status-list.tsx';
import type { StatusNews } from './status-news.tsx';
import { ToldTable } from './told-table.tsx';
import type { Catalogues } from './use-catalogues.ts';
import { useOrder } from './use-order.ts';
import { useProblemsByStatus } from './use-problems-by-status.ts';
import type { Statuses } from './use-statuses.ts';

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
        <ToldTable
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
