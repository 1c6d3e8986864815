import { describe, expect, it } from 'vitest';
import {
  createImportHandlers,
  type ChosenText,
  type ImportPorts,
} from '../../../electron/commands/import.ts';
import type { SettingChange } from '../../../electron/contract/commands/import.ts';
import type { Handlers } from '../../../electron/controls/ipc/dispatcher.ts';

const caller = { via: 'window' } as const;
const facts: readonly SettingChange[] = [{ what: 'calendar-address' }];
const refused = { ok: false, error: { code: 'failed', sentence: 'no' } } as const;

interface Desk {
  readonly handlers: Pick<Handlers, 'reviewImport' | 'applyImport' | 'undoImport'>;
  readonly done: string[];
}

function desk(more: Partial<ImportPorts<{ facts: typeof facts }>> = {}): Desk {
  const done: string[] = [];
  const note = (what: string) => {
    done.push(what);
    return Promise.resolve({ ok: true, value: { facts } } as const);
  };
  const handlers = createImportHandlers({
    choose: () => Promise.resolve<ChosenText>({ kind: 'read', text: 'the file' }),
    review: (text) => note(`review ${text}`),
    apply: (text, weak) => note(`apply ${text} ${String(weak)}`),
    takeBack: () => note('take back'),
    say: (key) => key,
    ...more,
  });
  return { handlers, done };
}

const apply = { allowPlaintextSecrets: false } as const;

describe('a settings file in the window', () => {
  it('is reviewed, applied as it was reviewed, and taken back once', async () => {
    const { handlers, done } = desk();
    const changes = { ok: true, value: { changes: facts } };
    expect(await handlers.reviewImport({}, caller)).toEqual(changes);
    expect(await handlers.applyImport(apply, caller)).toEqual(changes);
    expect(await handlers.undoImport({}, caller)).toEqual({ ok: true, value: {} });
    expect(done).toEqual(['review the file', 'apply the file false', 'take back']);
    const again = await handlers.undoImport({}, caller);
    expect(again).toMatchObject({ ok: false, error: { sentence: 'nothing-to-take-back' } });
  });

  it('changes nothing where no file was chosen, or none that can be read', async () => {
    for (const kind of ['none', 'unreadable'] as const) {
      const { handlers, done } = desk({ choose: () => Promise.resolve({ kind }) });
      const reviewed = await handlers.reviewImport({}, caller);
      expect(reviewed.ok).toBe(kind === 'none');
      const applied = await handlers.applyImport(apply, caller);
      expect(applied).toMatchObject({ ok: false, error: { sentence: 'nothing-to-import' } });
      expect(done).toEqual([]);
    }
  });

  it('is kept where it could not be applied, so that weak storage can be accepted', async () => {
    let isWeak = false;
    const { handlers } = desk({
      apply: (_, weak) => {
        isWeak = weak;
        return Promise.resolve(weak ? { ok: true, value: { facts } } : refused);
      },
    });
    await handlers.reviewImport({}, caller);
    expect(await handlers.applyImport(apply, caller)).toEqual(refused);
    const weakly = await handlers.applyImport({ allowPlaintextSecrets: true }, caller);
    expect([weakly.ok, isWeak]).toEqual([true, true]);
  });

  it('can be taken back later where that was refused', async () => {
    const { handlers } = desk({ takeBack: () => Promise.resolve(refused) });
    await handlers.reviewImport({}, caller);
    await handlers.applyImport(apply, caller);
    expect(await handlers.undoImport({}, caller)).toEqual(refused);
    expect(await handlers.undoImport({}, caller)).toEqual(refused);
  });
});
