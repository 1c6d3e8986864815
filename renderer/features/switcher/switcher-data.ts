import type { StatusChoice } from '../../../electron/contract/views/status-view.ts';
import type { Client } from '../../bridge/client.ts';
import type { Failure } from '../../bridge/failure.ts';
import { byUse } from '../../lib/by-use.ts';
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

/** Asks for all of it at once, so that nothing moves on the screen afterwards. */
export async function loadSwitcher({ ask }: Client): Promise<SwitcherData> {
  const [choices, view, habits] = await Promise.all([
    ask('statuses', {}),
    ask('status', {}),
    ask('habits', {}),
  ]);
  if (!choices.ok) return { kind: 'failed', failure: choices.failure };
  if (!view.ok) return { kind: 'failed', failure: view.failure };
  const { status, message, source } = view.value.presence;
  return {
    kind: 'ready',
    // Without the record of what was picked the order of the settings is as good.
    choices: byUse(choices.value, habits.ok ? habits.value.statuses : []),
    present:
      status === null ? null : { statusId: status, message: source === 'manual' ? message : null },
  };
}
