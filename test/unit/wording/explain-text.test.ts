import { describe, expect, it } from 'vitest';
import { explainLines } from '../../../electron/wording/explain-text.ts';
import { noticeText, reasonText } from '../../../electron/wording/notice-text.ts';
import { type Reason, vias } from '../../../electron/contract/views/claim.ts';
import { verdicts } from '../../../electron/contract/views/explanation.ts';
import { toIso } from '../../../electron/wording/i18n/iso.ts';
import { languages } from '../../../electron/contract/languages.ts';
import { noticeCodes, type Notice } from '../../../electron/contract/views/delivery.ts';
import { explain } from '../../../electron/presence/explain.ts';
import { speechOf } from '../controls/support.ts';
import { createTestStore, officeSettings } from '../commands/support.ts';
import { minuteMs } from '../../../electron/contract/time.ts';

const english = await speechOf('en');
const say = (reason: Reason): string => reasonText(reason, english.texts, english.time);
const notice = (code: Notice['code'], params?: Notice['params']): string =>
  noticeText({ code, ...(params && { params }) }, 'Garoon', english.texts);

describe('a reason', () => {
  it('says from where and for how long it was picked', () => {
    expect(say({ kind: 'picked', via: 'tray', forMs: 60 * minuteMs })).toBe(
      'picked from the tray for 1 h',
    );
    expect(say({ kind: 'picked', via: 'hotkey', forMs: null })).toBe('picked from a hotkey');
  });

  it('says how long nobody was there', () => {
    expect(say({ kind: 'idle', afterSeconds: 300 })).toContain('5 min');
  });

  it.each(languages)('has a text for every kind and origin in %s', async (language) => {
    const { texts, time } = await speechOf(language);
    const reasons: readonly Reason[] = [
      ...vias.map((via) => ({ kind: 'picked', via, forMs: null }) as const),
      ...vias.map((via) => ({ kind: 'picked', via, forMs: minuteMs }) as const),
      { kind: 'started' },
      { kind: 'locked' },
      { kind: 'idle', afterSeconds: 300 },
      { kind: 'sleeping' },
      { kind: 'quitting' },
      { kind: 'outside-hours' },
      { kind: 'stayed', source: 'lock' },
    ];
    const said = reasons.map((reason) => reasonText(reason, texts, time));
    expect(said.filter((text) => /reason\.|via\.|\{\{|undefined/u.test(text))).toEqual([]);
  });
});

describe('a notice', () => {
  it('repeats what the vendor said, with status and code where there are any', () => {
    expect(notice('vendor-said', { text: 'no', status: 400 })).toContain('no');
    expect(notice('vendor-said', { text: 'no', status: 400 })).toContain('400');
    expect(notice('vendor-said', { text: 'no', status: 400, code: 'E7' })).toContain('E7');
  });

  it('says that the vendor gave no reason', () => {
    expect(notice('vendor-said', { text: '', status: 400 })).not.toContain('said:');
    expect(notice('vendor-said', { status: 400 })).toBe(
      notice('vendor-said', { text: '', status: 400 }),
    );
  });

  it.each(languages)('leaves nothing unfilled in %s', async (language) => {
    const { texts } = await speechOf(language);
    for (const code of noticeCodes) {
      const text = noticeText({ code }, 'Garoon', texts);
      expect(text).not.toMatch(/\{\{|notice\.|undefined/u);
      expect(text).not.toBe('');
    }
  });

  it('never lets a name work as a text key', () => {
    const text = noticeText({ code: 'unreachable' }, '$t(main:tray.quit) {{field}}', english.texts);
    expect(text).toContain('$t(main:tray.quit)');
  });
});

describe('the whole reasoning', () => {
  it('has a line for each claim, with the status by name', () => {
    const testStore = createTestStore();
    testStore.presenceStore.handle({ kind: 'locked', since: testStore.now });
    const claims = explain(testStore.presenceStore.state(), testStore.live.rules(), testStore.now);
    const lines = explainLines(claims, testStore.settings, english);
    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain('Away');
    expect(lines[1]).toContain('Available');
  });

  it.each(languages)(
    'says in %s what comes next and when, in filled sentences',
    async (language) => {
      const speech = await speechOf(language);
      const testStore = createTestStore(officeSettings({ start: undefined }));
      const ending = { kind: 'for', ms: 60_000 } as const;
      testStore.presenceStore.handle({
        kind: 'picked',
        statusId: 'lunch',
        message: null,
        ending,
        via: 'tray',
      });
      const ends = explainLines(testStore.presenceStore.explain(), testStore.settings, speech);
      expect(ends.at(-1)).toContain(toIso(testStore.now + 60_000));
      const idle = createTestStore(
        officeSettings({ idle: [{ afterSeconds: 300, status: 'away' }] }),
      );
      idle.presenceStore.handle({ kind: 'idle-since', since: idle.now });
      const next = explainLines(idle.presenceStore.explain(), idle.settings, speech).at(-1);
      expect(next).toContain('Away');
      expect(next).toContain(toIso(idle.now + 300_000));
      expect([...ends, next].join()).not.toMatch(/\{\{|list\.|reason\./u);
    },
  );

  it.each(languages)('has a sentence in %s for every verdict', async (language) => {
    const { texts } = await speechOf(language);
    for (const verdict of verdicts) {
      expect(texts.t(`main:verdict.${verdict}`)).not.toContain('verdict.');
    }
  });

  it('names a status that is gone by its id', () => {
    const testStore = createTestStore();
    testStore.presenceStore.handle({
      kind: 'picked',
      statusId: 'lunch',
      message: null,
      ending: null,
      via: 'tray',
    });
    const claims = explain(testStore.presenceStore.state(), testStore.live.rules(), testStore.now);
    const lines = explainLines(claims, { ...officeSettings(), statuses: [] }, english);
    expect(lines.some((line) => line.includes('lunch'))).toBe(true);
  });
});
