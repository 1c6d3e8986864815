import { describe, expect, it } from 'vitest';
import type { Client, Answer } from '../../../../../renderer/bridge/client.ts';
import { importFile } from '../../../../../renderer/features/welcome/import-choice.tsx';
import { mayStoreWeakly } from '../../../../../renderer/ui/setup-failed.tsx';

function clientAnswering(answer: Answer<{ chosen: boolean }>): {
  readonly client: Client;
  readonly asked: unknown[];
} {
  const asked: unknown[] = [];
  const ask = (name: string, input: unknown): Promise<Answer<{ chosen: boolean }>> => {
    asked.push([name, input]);
    return Promise.resolve(answer);
  };
  // Only `ask` is used by the import.
  return { client: { ask } as unknown as Client, asked };
}

const order = { again: false, allowPlaintextSecrets: false };

describe('importing a set-up file from the window', () => {
  it('asks the program, which reads the file itself', async () => {
    const { client, asked } = clientAnswering({ ok: true, value: { chosen: true } });
    expect(await importFile(client, order)).toEqual({ kind: 'imported' });
    expect(asked).toEqual([['chooseImport', order]]);
  });

  it('goes back to the start when no file is chosen', async () => {
    const { client } = clientAnswering({ ok: true, value: { chosen: false } });
    expect(await importFile(client, order)).toEqual({ kind: 'idle' });
  });

  it('stops with what the program says', async () => {
    const failure = {
      kind: 'answered',
      error: { code: 'invalid-file', path: ['version'], sentence: 'must be 1' },
    } as const;
    const { client } = clientAnswering({ ok: false, failure });
    expect(await importFile(client, order)).toEqual({ kind: 'stopped', failure });
  });

  it('offers weak storage only where the keyring is missing', () => {
    const withCode = (code: 'no-keyring' | 'invalid-file' | 'failed'): boolean =>
      mayStoreWeakly({ kind: 'answered', error: { code, sentence: '' } });
    expect(withCode('no-keyring')).toBe(true);
    expect(withCode('invalid-file')).toBe(false);
    expect(withCode('failed')).toBe(false);
    expect(mayStoreWeakly({ kind: 'unreachable' })).toBe(false);
  });
});
