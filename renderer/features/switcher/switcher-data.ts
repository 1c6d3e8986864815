import type { StatusChoice } from '../../../electron/contract/views.ts';
import type { Client } from '../../bridge/client.ts';
import type { Failure } from '../../bridge/failure.ts';
import type { EntryContext } from './entry/quick-entry.ts';

/** What the switcher offers: the statuses, the most often picked first, and what shows now. */
export type SwitcherData =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | {
      readonly kind: 'ready';
      readonly choices: readonly StatusChoice[];
      readonly present: EntryContext['present'];
    };

function inOrder(
  choices: readonly StatusChoice[],
  most: readonly string[],
): readonly StatusChoice[] {
  const placeOf = ({ id }: StatusChoice): number => {
    const place = most.indexOf(id);
    return place < 0 ? most.length : place;
  };
  return choices.toSorted((one, other) => placeOf(one) - placeOf(other));
}

/** Asks for all of it at once, so that nothing moves on the screen afterwards. */
export async function loadSwitcher({ ask }: Client): Promise<SwitcherData> {
  const [choices, view, most] = await Promise.all([
    ask('statuses', {}),
    ask('status', {}),
    ask('mostPicked', {}),
  ]);
  if (!choices.ok) return { kind: 'failed', failure: choices.failure };
  if (!view.ok) return { kind: 'failed', failure: view.failure };
  const { status, message, source } = view.value.presence;
  return {
    kind: 'ready',
    // Without the record of what was picked the order of the settings is as good.
    choices: inOrder(choices.value, most.ok ? most.value : []),
    present:
      status === null ? null : { statusId: status, message: source === 'manual' ? message : null },
  };
}
