import { describe, expect, it } from 'vitest';
import type { Correction } from '../../../electron/core/presence-store.ts';
import { correctionEntry, historyView } from '../../../electron/core/journal-entries.ts';
import { createAnswerReturn } from '../../../electron/commands/answer-return.ts';
import { journalEntrySchema } from '../../../electron/contract/views/journal-entry.ts';
import { toIso } from '../../../electron/wording/i18n/iso.ts';
import { noon, speechOf, viewOf } from '../controls/support.ts';
import { createPodium, minuteMs, officeSettings, type Podium } from './support.ts';

const { texts } = await speechOf('en');
const caller = { via: 'window' } as const;

function afterAbsence(): {
  readonly podium: Podium;
  readonly corrections: Correction[];
  readonly answer: ReturnType<typeof createAnswerReturn>;
} {
  const podium = createPodium(officeSettings({ return: 'ask' }));
  const corrections: Correction[] = [];
  podium.conductor.onCorrection((correction) => corrections.push(correction));
  podium.conductor.tell({ kind: 'locked', since: noon });
  podium.now += 23 * minuteMs;
  podium.conductor.tell({ kind: 'unlocked' });
  const answer = createAnswerReturn({
    conductor: podium.conductor,
    settings: () => podium.settings,
    texts: () => texts,
    done: () => Promise.resolve({ ok: true, value: viewOf() }),
  });
  return { podium, corrections, answer };
}

describe('the answer to what an absence was', () => {
  it('corrects the record, sends nothing to any vendor, and closes the question', async () => {
    const { podium, corrections, answer } = afterAbsence();
    const delivered = podium.delivered.length;
    expect(podium.conductor.presence()?.statusId).toBe('available');
    expect(await answer({ status: 'LUNCH' }, caller)).toMatchObject({ ok: true });
    expect(corrections).toEqual([
      {
        question: { since: noon, until: noon + 23 * minuteMs, source: 'lock' },
        statusId: 'lunch',
      },
    ]);
    expect(podium.delivered).toHaveLength(delivered);
    expect(podium.conductor.state().question).toBeNull();
    expect(podium.saved.at(-1)?.question).toBeNull();
  });

  it('keeps the record with null', async () => {
    const { podium, corrections, answer } = afterAbsence();
    expect(await answer({ status: null }, caller)).toMatchObject({ ok: true });
    expect(corrections).toEqual([]);
    expect(podium.conductor.state().question).toBeNull();
  });

  it('leaves the question open for a status that is unknown or ambiguous', async () => {
    const { podium, answer } = afterAbsence();
    for (const status of ['l', 'nothing']) {
      expect(await answer({ status }, caller)).toMatchObject({
        ok: false,
        error: { code: 'usage' },
      });
    }
    expect(podium.conductor.state().question).not.toBeNull();
  });

  it('fails where nothing was asked, and tells nobody who has left', async () => {
    const { podium, answer } = afterAbsence();
    await answer({ status: null }, caller);
    expect(await answer({ status: 'lunch' }, caller)).toMatchObject({
      ok: false,
      error: { code: 'failed', sentence: 'no absence is waiting for an answer' },
    });
    expect(podium.conductor.answerReturn('lunch')).toBe(false);
    const told: Correction[] = [];
    const leave = podium.conductor.onCorrection((correction) => told.push(correction));
    leave();
    podium.conductor.tell({ kind: 'locked', since: podium.now });
    podium.now += 9 * minuteMs;
    podium.conductor.tell({ kind: 'unlocked' });
    expect(podium.conductor.answerReturn('lunch')).toBe(true);
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
