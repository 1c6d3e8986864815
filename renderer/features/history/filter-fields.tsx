import { NativeSelect, Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { TimelineEntry } from '../../../electron/contract/views/timeline.ts';
import { entriesOf, nameOf } from './segments.ts';
import { type Filter, noFilter } from './filter.ts';

/** Narrows the list down to a status, a cause, an account, of those there are. */
export function FilterFields(props: {
  readonly entries: readonly TimelineEntry[];
  readonly filter: Filter;
  readonly onChange: (filter: Filter) => void;
}): ReactElement {
  const { t } = useTranslation();
  const { entries, filter, onChange } = props;
  const all = { value: '', label: t('history.all') };
  const shown = entriesOf(entries, 'presence');
  const statuses = shown.flatMap(({ status, name }) =>
    status === null ? [] : { value: status, label: nameOf({ status, name }) },
  );
  const words: Readonly<Record<string, string>> = t('history.sources', { returnObjects: true });
  const causes = shown.flatMap(({ source }) =>
    source === null ? [] : { value: source, label: t(`history.sources.${source}`) },
  );
  const accounts = entriesOf(entries, 'delivery').map(({ account, accountName }) => ({
    value: account,
    label: accountName,
  }));
  return (
    <div className="filter-fields" role="group" aria-label={t('history.filter')}>
      <NativeSelect
        label={t('history.status')}
        value={filter.status}
        data={[all, ...offered(statuses, filter.status)]}
        onChange={(event) => {
          onChange({ ...filter, status: event.currentTarget.value });
        }}
      />
      <NativeSelect
        label={t('history.source')}
        value={filter.source}
        data={[all, ...offered(causes, filter.source, words[filter.source])]}
        onChange={(event) => {
          const { value } = event.currentTarget;
          onChange({
            ...filter,
            source: shown.find((each) => each.source === value)?.source ?? '',
          });
        }}
      />
      <NativeSelect
        label={t('history.account')}
        value={filter.account}
        data={[all, ...offered(accounts, filter.account)]}
        onChange={(event) => {
          onChange({ ...filter, account: event.currentTarget.value });
        }}
      />
    </div>
  );
}

/** Takes back whatever narrows the list down. */
export function ShowAll(props: { readonly onChange: (filter: Filter) => void }): ReactElement {
  const { t } = useTranslation();
  return (
    <div>
      <Button
        variant="default"
        onClick={() => {
          props.onChange(noFilter);
        }}
      >
        {t('history.showAll')}
      </Button>
    </div>
  );
}

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** What a field offers, and what is chosen although nothing of it is there on this day. */
function offered(choices: readonly Choice[], chosen: string, label = chosen): Choice[] {
  const byValue = new Map(choices.map((choice) => [choice.value, choice]));
  if (chosen !== '' && !byValue.has(chosen)) byValue.set(chosen, { value: chosen, label });
  return [...byValue.values()].toSorted((a, b) => a.label.localeCompare(b.label));
}
