import { Text } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { LoadingBlock, Unreadable } from '../../ui/page-blocks.tsx';
import {
  catalogueIn,
  type Catalogues,
  type CatalogueState,
} from '../../account-settings/use-catalogues.ts';
import type { PlannedContext } from './planned-context.ts';
import { PlannedForm } from './planned-form.tsx';
import type { PlannedTask } from './use-planned-edit.ts';
import type { Form, FormPart } from '../../../electron/contract/commands/account-form.ts';
import type { Json, JsonObject } from '../../../electron/contract/json.ts';
import type { ScheduleRules } from '../../../electron/contract/scheduled-status.ts';
import type { Catalogue } from '../../account-settings/offers.ts';

/** What a form of planned statuses is narrowed down by. */
interface Offers {
  /** Null while the system was not asked, or did not answer. */
  readonly catalogue: Catalogue | null;
  /** What is planned already, which stays to be chosen. */
  readonly setting: JsonObject | null;
}

function offeredPart(part: FormPart, { catalogue, setting }: Offers): FormPart {
  if (part.part !== 'field') return part;
  const { key, choices } = part;
  const offered: readonly (Json | undefined)[] =
    catalogue?.complete === true ? catalogue.entries.map((entry) => entry.setting[key]) : [];
  const left = choices.filter((choice) => offered.includes(choice) || choice === setting?.[key]);
  return offered.some((value) => value !== undefined) && left.length > 0
    ? { ...part, choices: left }
    : part;
}

/** The rules with only those choices that the system itself offers, where it lists all of them. */
export function offeredRules(rules: ScheduleRules, offers: Offers): ScheduleRules {
  const forms = rules.forms.map((form): Form => ({
    ...form,
    parts: form.parts.map((part) => offeredPart(part, offers)),
  }));
  return { ...rules, forms };
}

const skeletonHeight = 420;

/** The form, once it is known what the system offers; it can be planned without that, too. */
export function OfferedForm(
  props: Omit<PlannedTask, 'account'> & {
    readonly context: PlannedContext;
    readonly catalogues: Catalogues;
    readonly onLeave: () => void;
  },
): ReactElement {
  const { context, catalogues, entry } = props;
  const { id, name } = context.account;
  const state = catalogues.of(id);
  const [isKnown, setKnown] = useState(false);
  const isHere = isKnown || state.kind === 'ready' || state.kind === 'failed';
  // Asking again must not take away what was typed meanwhile.
  if (isHere && !isKnown) setKnown(true);
  if (!isHere) return <LoadingBlock height={skeletonHeight} />;
  const catalogue = catalogueIn(state);
  const rules = offeredRules(context.rules, { catalogue, setting: entry?.setting ?? null });
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
        context={{ ...context, rules }}
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
