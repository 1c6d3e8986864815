import { NativeSelect, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { JsonObject } from '../../../electron/contract/json.ts';
import { Unreadable } from '../../ui/page-blocks.tsx';
import { offerIndex, offerNames, type OfferSpeech } from '../../account-settings/offers.ts';
import { catalogueIn, type CatalogueState } from '../../account-settings/use-catalogues.ts';

const noChange = 'no-change';
const own = 'own';

/** What is chosen: nothing is set, something typed in, or what the vendor offers. */
export type Offered =
  | { readonly kind: 'no-change' }
  | { readonly kind: 'own' }
  | { readonly kind: 'offer'; readonly index: number };

function readOffer(value: string): Offered {
  if (value === noChange || value === own) return { kind: value };
  return { kind: 'offer', index: Number(value) };
}

/** What an account shall show, out of its vendor's own list as far as that is known. */
export function OfferChoice(props: {
  readonly name: string;
  readonly speech: OfferSpeech;
  readonly state: CatalogueState;
  /** What is set at the account now; null where it is left as it is. */
  readonly setting: JsonObject | null;
  readonly onChoose: (offered: Offered) => void;
  readonly onRetry: () => void;
}): ReactElement {
  const { t } = useTranslation();
  const { name, state, setting } = props;
  const catalogue = catalogueIn(state);
  const entries = catalogue?.entries ?? [];
  const index = setting === null ? -1 : offerIndex(entries, setting);
  const chosen = index === -1 ? own : String(index);
  return (
    <div>
      <NativeSelect
        data-path="#offer"
        label={t('statusesPage.choose', { name })}
        value={setting === null ? noChange : chosen}
        data={[
          { value: noChange, label: t('statusesPage.noChange') },
          ...offerNames(entries, props.speech).map((label, at) => ({ value: String(at), label })),
          { value: own, label: t('statusesPage.own') },
        ]}
        onChange={(event) => {
          props.onChoose(readOffer(event.currentTarget.value));
        }}
      />
      <OfferNote name={name} state={state} />
      {state.kind === 'failed' && (
        <Unreadable
          tone="attention"
          title={t('statusesPage.listFailed', { name })}
          failure={state.failure}
          onRetry={props.onRetry}
        />
      )}
    </div>
  );
}

/** That the list is being fetched, or what the vendor says about it. */
function OfferNote(props: { readonly name: string; readonly state: CatalogueState }): ReactElement {
  const { t } = useTranslation();
  const { state } = props;
  const lines: (string | null)[] = [];
  if (state.kind === 'loading') lines.push(t('statusesPage.asking', { name: props.name }));
  if (state.kind === 'ready') {
    lines.push(state.catalogue.note);
    if (!state.catalogue.complete) lines.push(t('statusesPage.incomplete'));
  }
  return (
    <Text size="sm" c="dimmed" component="div" role="status" mt={4}>
      {lines
        .filter((line) => line !== null)
        .map((line) => (
          <div key={line}>{line}</div>
        ))}
    </Text>
  );
}
