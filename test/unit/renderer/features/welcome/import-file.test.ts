import { describe, expect, it } from 'vitest';
import { createClient, type Client } from '../../../../../renderer/bridge/client.ts';
import { importFile } from '../../../../../renderer/features/welcome/import-file.ts';
import { mayStoreWeakly } from '../../../../../renderer/features/welcome/import-step.ts';
import { createFakeBridge, type FakeBridge } from '../../bridge/fake-bridge.ts';

function build(answer: unknown): FakeBridge & { client: Client } {
  const fake = createFakeBridge({ import: () => answer });
  const preferences = { language: 'en', theme: 'system' } as const;
  return { ...fake, client: createClient({ bridge: fake.bridge, now: () => 0, preferences }) };
}

const file = new File(['{"version":1}'], 'presently.json');

describe('the import of a set-up file', () => {
  it('hands the text over and never accepts weak storage by itself', async () => {
    const { client, calls } = build({ ok: true, value: { changes: [] } });
    const step = await importFile(client, { file, allowPlaintextSecrets: false });
    expect(step).toEqual({ kind: 'imported' });
    expect(calls).toEqual([
      ['import', { text: '{"version":1}', replace: false, allowPlaintextSecrets: false }],
    ]);
  });

  it('does not send a file that no contract would accept', async () => {
    const { client, calls } = build({ ok: true, value: { changes: [] } });
    const large = new File([new Uint8Array(4_000_001)], 'large.json');
    const step = await importFile(client, { file: large, allowPlaintextSecrets: false });
    expect(step).toMatchObject({ kind: 'stopped', problem: { kind: 'too-large' } });
    expect(calls).toEqual([]);
  });

  it('says that a file cannot be read', async () => {
    const { client } = build(null);
    const gone = new File([], 'gone.json');
    gone.text = () => Promise.reject(new Error('gone'));
    const step = await importFile(client, { file: gone, allowPlaintextSecrets: false });
    expect(step).toMatchObject({ kind: 'stopped', problem: { kind: 'unreadable' } });
  });

  it('keeps nothing of the text when it fails', async () => {
    const { client } = build({ ok: false, error: { code: 'failed', message: 'no keyring' } });
    const step = await importFile(client, { file, allowPlaintextSecrets: false });
    expect(step).toMatchObject({ kind: 'stopped', problem: { kind: 'failed' } });
    expect(JSON.stringify(step)).not.toContain('version');
  });
});

describe('weak storage', () => {
  it.each([
    ['failed', true],
    ['invalid-file', false],
    ['usage', false],
  ] as const)('is offered after %s: %s', (code, offered) => {
    const failure = { kind: 'answered', error: { code, message: '' } } as const;
    expect(mayStoreWeakly({ kind: 'failed', failure })).toBe(offered);
  });

  it('is not offered where it could not help', () => {
    expect(mayStoreWeakly({ kind: 'unreadable' })).toBe(false);
    expect(mayStoreWeakly({ kind: 'failed', failure: { kind: 'unreachable' } })).toBe(false);
  });
});
