import { Text } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { LoadingBlock } from '../../ui/loading-block.tsx';
import { Unreadable } from '../../ui/unreadable.tsx';
import { catalogueIn, type Catalogues, type CatalogueState } from '../statuses/use-catalogues.ts';
import { offeredRules } from './offered-rules.ts';
import type { PlannedDesk } from './planned-desk.ts';
import { PlannedForm } from './planned-form.tsx';
import type { PlannedTask } from './use-planned-edit.ts';

const skeletonHeight = 420;

/** The form, once it is known what the system offers; it can be planned without that, too. */
export function FormPlace(
  props: Omit<PlannedTask, 'account'> & {
    readonly desk: PlannedDesk;
    readonly catalogues: Catalogues;
    readonly onLeave: () => void;
  },
): ReactElement {
  const { desk, catalogues, entry } = props;
  const { id, name } = desk.account;
  const state = catalogues.of(id);
  const [isKnown, setKnown] = useState(false);
  const isHere = isKnown || state.kind === 'ready' || state.kind === 'failed';
  // Asking again must not take away what was typed meanwhile.
  if (isHere && !isKnown) setKnown(true);
  if (!isHere) return <LoadingBlock height={skeletonHeight} />;
  const catalogue = catalogueIn(state);
  const rules = offeredRules(desk.rules, { catalogue, setting: entry?.setting ?? null });
  return (
    <>
      <OffersNote
        name={name}
        state={state}
        onRetry={() => {
          catalogues.retry(id);
        }}
      />
      <PlannedForm
        {...props}
        account={id}
        list={{ ...props.list, rules }}
        desk={{ ...desk, rules }}
      />
    </>
  );
}

/** That the system did not say what it offers, or what it says about that. */
function OffersNote(props: {
  readonly name: string;
  readonly state: CatalogueState;
  readonly onRetry: () => void;
}): ReactElement | null {
  const { t } = useTranslation();
  const { name, state } = props;
  if (state.kind === 'failed') {
    return (
      <Unreadable
        tone="attention"
        title={t('statusesPage.listFailed', { name })}
        failure={state.failure}
        onRetry={props.onRetry}
      />
    );
  }
  const note = catalogueIn(state)?.note ?? null;
  return note === null ? null : (
    <Text size="sm" role="status">
      {note}
    </Text>
  );
}
