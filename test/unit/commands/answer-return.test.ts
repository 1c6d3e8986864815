import { describe, expect, it } from 'vitest';
import type { Correction } from '../../../electron/core/presence-store.ts';
import { correctionEntry, historyView } from '../../../electron/core/journal-entries.ts';
import { createAnswerReturn } from '../../../electron/commands/answer-return.ts';
import { journalEntrySchema } from '../../../electron/contract/views/journal-entry.ts';
import { toIso } from '../../../electron/wording/i18n/iso.ts';
import { noon, speechOf, viewOf } from '../controls/support.ts';
import { createTestStore, officeSettings, type TestStore } from './support.ts';
import { minuteMs } from '../../../electron/contract/time.ts';

const { texts } = await speechOf('en');
const caller = { via: 'window' } as const;

function afterAbsence(): {
  readonly testStore: TestStore;
  readonly corrections: Correction[];
  readonly answer: ReturnType<typeof createAnswerReturn>;
} {
  const testStore = createTestStore(officeSettings({ return: 'ask' }));
  const corrections: Correction[] = [];
  testStore.presenceStore.onCorrection((correction) => corrections.push(correction));
  testStore.presenceStore.handle({ kind: 'locked', since: noon });
  testStore.now += 23 * minuteMs;
  testStore.presenceStore.handle({ kind: 'unlocked' });
  const answer = createAnswerReturn({
    presenceStore: testStore.presenceStore,
    settings: () => testStore.settings,
    texts: () => texts,
    done: () => Promise.resolve({ ok: true, value: viewOf() }),
  });
  return { testStore, corrections, answer };
}

describe('the answer to what an absence was', () => {
  it('corrects the record, sends nothing to any vendor, and closes the question', async () => {
    const { testStore, corrections, answer } = afterAbsence();
    const delivered = testStore.delivered.length;
    expect(testStore.presenceStore.presence()?.statusId).toBe('available');
    expect(await answer({ status: 'LUNCH' }, caller)).toMatchObject({ ok: true });
    expect(corrections).toEqual([
      {
        question: { since: noon, until: noon + 23 * minuteMs, source: 'lock' },
        statusId: 'lunch',
      },
    ]);
    expect(testStore.delivered).toHaveLength(delivered);
    expect(testStore.presenceStore.state().question).toBeNull();
    expect(testStore.saved.at(-1)?.question).toBeNull();
  });

  it('keeps the record with null', async () => {
    const { testStore, corrections, answer } = afterAbsence();
    expect(await answer({ status: null }, caller)).toMatchObject({ ok: true });
    expect(corrections).toEqual([]);
    expect(testStore.presenceStore.state().question).toBeNull();
  });

  it('leaves the question open for a status that is unknown or ambiguous', async () => {
    const { testStore, answer } = afterAbsence();
    for (const status of ['l', 'nothing']) {
      expect(await answer({ status }, caller)).toMatchObject({
        ok: false,
        error: { code: 'usage' },
      });
    }
    expect(testStore.presenceStore.state().question).not.toBeNull();
  });

  it('fails where nothing was asked, and tells nobody who has left', async () => {
    const { testStore, answer } = afterAbsence();
    await answer({ status: null }, caller);
    expect(await answer({ status: 'lunch' }, caller)).toMatchObject({
      ok: false,
      error: { code: 'failed', sentence: 'no absence is waiting for an answer' },
    });
    expect(testStore.presenceStore.answerReturn('lunch')).toBe(false);
    const told: Correction[] = [];
    const leave = testStore.presenceStore.onCorrection((correction) => told.push(correction));
    leave();
    testStore.presenceStore.handle({ kind: 'locked', since: testStore.now });
    testStore.now += 9 * minuteMs;
    testStore.presenceStore.handle({ kind: 'unlocked' });
    expect(testStore.presenceStore.answerReturn('lunch')).toBe(true);
    expect(told).toEqual([]);
  });

  it('is an entry of its own in the journal, with ISO times in the history', () => {
    const question = { since: noon, until: noon + 23 * minuteMs, source: 'idle' } as const;
    const entry = correctionEntry(
      { question, statusId: 'lunch' },
      officeSettings(),
      noon + minuteMs,
    );
    expect(journalEntrySchema.parse(entry)).toEqual({
      at: noon + minuteMs,
      type: 'correction',
      from: noon,
      to: noon + 23 * minuteMs,
      source: 'idle',
      status: 'lunch',
      name: 'Lunch',
      kind: 'break',
    });
    expect(historyView(entry)).toMatchObject({
      type: 'correction',
      from: toIso(noon),
      to: toIso(noon + 23 * minuteMs),
    });
    const gone = { ...officeSettings(), statuses: [] };
    expect(correctionEntry({ question, statusId: 'lunch' }, gone, noon)).toMatchObject({
      name: null,
      kind: null,
    });
  });
});
