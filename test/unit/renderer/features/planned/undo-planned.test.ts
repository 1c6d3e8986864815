import { describe, expect, it } from 'vitest';
import type { CommandName } from '../../../../../electron/contract/commands/commands.ts';
import type { Client } from '../../../../../renderer/bridge/client.ts';
import { undoPlanned } from '../../../../../renderer/features/planned/planned-news.tsx';
import { planned } from './planned-rules.ts';

type Asking = Pick<Client, 'ask'>;

/** A client that notes what it is asked, and is answered by that it works, or that it does not. */
function asking(works = true): { readonly client: Asking; readonly asked: unknown[] } {
  const asked: unknown[] = [];
  const ask = (name: CommandName, input: unknown): Promise<unknown> => {
    asked.push([name, input]);
    const failure = { kind: 'unreachable' };
    return Promise.resolve(works ? { ok: true, value: {} } : { ok: false, failure });
  };
  // What a command answers is not looked at.
  return { client: { ask: ask as Client['ask'] }, asked };
}

const before = planned();
const entry = planned({ setting: { word: 'AWAY', note: 'x' }, endsAt: 300 });
const account = 'one';

describe('taking back what was done to a planned status', () => {
  it('removes what was made, as it was made', async () => {
    const { client, asked } = asking();
    expect(await undoPlanned(client, account, { kind: 'created', entry })).toEqual({
      kind: 'undone',
    });
    expect(asked).toEqual([['scheduleRemove', { account, id: 'a', expected: entry }]]);
  });

  it('makes anew what was removed', async () => {
    const { client, asked } = asking();
    await undoPlanned(client, account, { kind: 'removed', entry });
    const { setting, startsAt, endsAt } = entry;
    expect(asked).toEqual([['scheduleCreate', { account, setting, startsAt, endsAt }]]);
  });

  it('puts back what was changed, the texts included that were not there', async () => {
    const { client, asked } = asking();
    await undoPlanned(client, account, { kind: 'changed', entry, before });
    const { startsAt, endsAt } = before;
    const setting = { word: 'BUSY', note: '' };
    const input = { account, id: 'a', expected: entry, setting, startsAt, endsAt };
    expect(asked).toEqual([['scheduleChange', input]]);
  });

  it('says why where that is not possible, and does nothing where nothing was done', async () => {
    const failed = { kind: 'failed', failure: { kind: 'unreachable' } } as const;
    const { client, asked } = asking(false);
    expect(await undoPlanned(client, account, { kind: 'removed', entry })).toEqual(failed);
    expect(await undoPlanned(client, account, failed)).toEqual(failed);
    expect(asked).toHaveLength(1);
  });
});
