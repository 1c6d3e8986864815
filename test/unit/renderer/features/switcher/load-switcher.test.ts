import { describe, expect, it } from 'vitest';
import type { Client } from '../../../../../renderer/bridge/client.ts';
import { loadSwitcher } from '../../../../../renderer/features/switcher/switcher-data.ts';
import type { StatusView } from '../../../../../electron/contract/views/status-view.ts';
import { makeChoice, makeView } from '../../make-view.ts';

const refused = { ok: false, failure: { kind: 'unreachable' } } as const;

/** A program that answers with these values; what is missing is refused. */
function clientOf(answers: Readonly<Record<string, unknown>>): Client {
  const ask = (name: string): Promise<unknown> =>
    Promise.resolve(name in answers ? { ok: true, value: answers[name] } : refused);
  // The switcher's data is asked for and nothing else.
  return { ask } as Partial<Client> as Client;
}

function viewOf(presence: Partial<StatusView['presence']>): StatusView {
  const view = makeView();
  return { ...view, presence: { ...view.presence, ...presence } };
}

const statuses = ['available', 'busy', 'lunch'].map((id) => makeChoice({ id }));

describe('what the switcher offers', () => {
  it('are the statuses, the most often picked first, and what shows now', async () => {
    const status = viewOf({ status: 'busy', message: 'call', source: 'manual' });
    const data = await loadSwitcher(
      clientOf({ statuses, status, habits: { statuses: ['lunch', 'gone'], messages: [] } }),
    );
    expect(data).toMatchObject({
      kind: 'ready',
      choices: [{ id: 'lunch' }, { id: 'available' }, { id: 'busy' }],
      present: { statusId: 'busy', message: 'call' },
    });
  });

  it('keeps the order of the settings where nothing is known of what was picked', async () => {
    const data = await loadSwitcher(clientOf({ statuses, status: makeView() }));
    expect(data).toMatchObject({ choices: [{ id: 'available' }, { id: 'busy' }, { id: 'lunch' }] });
  });

  it('takes no message from what the program chose by itself', async () => {
    const status = viewOf({ status: 'away', message: 'idle', source: 'idle' });
    const data = await loadSwitcher(clientOf({ statuses, status }));
    expect(data).toMatchObject({ present: { statusId: 'away', message: null } });
  });

  it('fails where statuses or presence cannot be had', async () => {
    expect(await loadSwitcher(clientOf({ statuses }))).toMatchObject({ kind: 'failed' });
    expect(await loadSwitcher(clientOf({ status: makeView() }))).toMatchObject({ kind: 'failed' });
  });
});
