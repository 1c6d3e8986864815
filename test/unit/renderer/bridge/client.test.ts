import { describe, expect, it, vi } from 'vitest';
import { createClient, type Client } from '../../../../renderer/bridge/client.ts';
import { makeChoice, makeView } from '../make-view.ts';
import { createFakeBridge, type FakeBridge } from './fake-bridge.ts';

const view = makeView();
const picked = makeView({ presence: { ...view.presence, status: 'busy', name: 'Busy' } });
const ok = (value: unknown): unknown => ({ ok: true, value });
const failed = (message: string): unknown => ({ ok: false, error: { code: 'failed', message } });

function build(handlers: Parameters<typeof createFakeBridge>[0]): FakeBridge & { client: Client } {
  const fake = createFakeBridge({
    status: () => ok(view),
    statuses: () => ok([makeChoice()]),
    ...handlers,
  });
  const preferences = { language: 'en', theme: 'system' } as const;
  return { ...fake, client: createClient({ bridge: fake.bridge, now: () => 7, preferences }) };
}

describe('the client', () => {
  it('asks for nothing before it is started', () => {
    const { calls, listenerCount } = build({});
    expect(calls).toEqual([]);
    expect(listenerCount()).toBe(0);
  });

  it('asks for the view and the statuses once it is started', async () => {
    const { client } = build({});
    client.start();
    await vi.waitFor(() => {
      expect(client.state.get().view).toEqual({ kind: 'ready', value: view, at: 7 });
      expect(client.state.get().choices).toMatchObject({ kind: 'ready' });
    });
  });

  it('shows what an event brings and stops listening when it is disposed of', async () => {
    const { client, emit, listenerCount } = build({});
    const dispose = client.start();
    await client.reload();
    emit('status', picked);
    expect(client.state.get().view).toMatchObject({ value: picked });
    dispose();
    expect(listenerCount()).toBe(0);
  });

  it('does not let a slow answer replace a newer event', async () => {
    let answer: (value: unknown) => void = () => undefined;
    const { client, emit } = build({
      status: () =>
        new Promise((resolve) => {
          answer = resolve;
        }),
    });
    client.start();
    emit('status', picked);
    answer(ok(view));
    await Promise.resolve();
    await Promise.resolve();
    expect(client.state.get().view).toMatchObject({ value: picked });
  });

  it('shows the view that an action answers with', async () => {
    const { client, calls } = build({ set: () => ok(picked) });
    expect(await client.act('set', { status: 'busy' })).toBe(true);
    expect(calls).toContainEqual(['set', { status: 'busy' }]);
    expect(client.state.get().view).toMatchObject({ value: picked });
  });

  it('does once what is asked for twice at the same time, and again what is asked for later', async () => {
    const answers = [ok(picked), failed('nothing to undo')];
    const { client, calls } = build({ undo: () => answers.shift() });
    const both = [client.act('undo', {}), client.act('undo', {})];
    expect(await Promise.all(both)).toEqual([true, true]);
    expect(calls).toEqual([['undo', {}]]);
    expect(client.state.get().failure).toBeNull();
    expect(await client.act('undo', {})).toBe(false);
    expect(calls).toHaveLength(2);
  });

  it('keeps the failure of an action until it is closed', async () => {
    const { client } = build({ set: () => failed('disk full') });
    expect(await client.act('set', { status: 'busy' })).toBe(false);
    expect(client.state.get().failure).toEqual({
      kind: 'answered',
      error: { code: 'failed', message: 'disk full' },
    });
    client.dismissFailure();
    expect(client.state.get().failure).toBeNull();
  });

  it('forgets an earlier failure when an action works', async () => {
    const { client } = build({ set: () => ok(picked) });
    expect(await client.act('undo', {})).toBe(false);
    expect(client.state.get().failure).toEqual({ kind: 'unreachable' });
    await client.act('set', { status: 'busy' });
    expect(client.state.get().failure).toBeNull();
  });

  it('says that the view could not be loaded, but keeps an older one', async () => {
    const answers = [failed('broken'), ok(view), failed('broken')];
    const { client } = build({ status: () => answers.shift() });
    await client.reload();
    expect(client.state.get().view).toMatchObject({ kind: 'failed' });
    await client.reload();
    expect(client.state.get().view).toMatchObject({ kind: 'ready' });
    await client.reload();
    expect(client.state.get().view).toMatchObject({ kind: 'ready' });
  });

  it('takes over language and theme and asks anew when the settings change', async () => {
    const { client, emit, calls } = build({});
    client.start();
    await client.reload();
    const before = calls.length;
    emit('settings', { language: 'ko', theme: 'dark', abilities: ['directory'] });
    expect(client.state.get().abilities).toEqual(['directory']);
    expect(client.state.get().preferences).toEqual({ language: 'ko', theme: 'dark' });
    expect(client.state.get().setup).toBeNull();
    emit('settings', { language: 'ko', theme: 'dark', abilities: [], setup: 'statuses' });
    expect(client.state.get().abilities).toEqual([]);
    expect(client.state.get().setup).toBe('statuses');
    expect(calls.slice(before, before + 2).map(([name]) => name)).toEqual(['status', 'statuses']);
  });

  it('keeps the page that is asked for before anything is drawn, and tells it once', () => {
    const { client, emit } = build({});
    client.start();
    emit('page', { page: 'history' });
    const told: string[] = [];
    const dispose = client.onPage((page) => told.push(page));
    emit('page', { page: 'general' });
    dispose();
    client.onPage((page) => told.push(`again ${page}`));
    emit('page', { page: 'accounts' });
    expect(told).toEqual(['history', 'general', 'again accounts']);
  });

  it('hands a failure back to who asks, and leaves the page as it is', async () => {
    const { client } = build({ import: () => failed('no') });
    const input = { text: '{}', replace: false, allowPlaintextSecrets: false };
    expect(await client.ask('import', input)).toMatchObject({ ok: false });
    expect(client.state.get().failure).toBeNull();
  });
});
