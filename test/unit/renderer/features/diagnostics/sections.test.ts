import { describe, expect, it } from 'vitest';
import type { Diagnosis } from '../../../../../electron/contract/views/diagnosis.ts';
import { languages } from '../../../../../electron/contract/languages.ts';
import { asText } from '../../../../../renderer/features/diagnostics/diagnostics-page.tsx';
import { lockTestOf } from '../../../../../renderer/features/diagnostics/lock-test-panel.tsx';
import { type Row, sourcesOf } from '../../../../../renderer/features/diagnostics/signal-rows.ts';
import { sectionsOf } from '../../../../../renderer/features/diagnostics/sections.ts';
import { createI18n } from '../../../../../renderer/i18n/create-i18n.ts';
import { makeDiagnosis } from '../../make-diagnosis.ts';

type Calendar = NonNullable<Diagnosis['calendar']>;

const { signals, at } = makeDiagnosis();

async function wordsOf(
  language: (typeof languages)[number],
): Promise<Parameters<typeof sectionsOf>[1]> {
  return {
    t: (await createI18n(language)).t,
    instant: (instant) => new Date(instant).toISOString(),
    duration: (ms) => `${ms / 1000} s`,
  };
}

function seen(over: Partial<typeof signals.lastSeen>): ReturnType<typeof makeDiagnosis> {
  return makeDiagnosis({ signals: { ...signals, lastSeen: { ...signals.lastSeen, ...over } } });
}

describe('the readings in words', () => {
  it.each(languages)('are complete in %s', async (language) => {
    const sections = sectionsOf(makeDiagnosis(), await wordsOf(language));
    expect(sections.map(({ rows }) => rows.length)).toEqual([7, 1, 2, 8]);
    const text = asText(['found'], sections);
    expect(text).toContain('org.mate.ScreenSaver, org.freedesktop.login1');
    expect(text).toContain('Ctrl+Alt+1');
    expect(text).not.toMatch(/diagnostics\.|\{\{/u);
    expect(text.startsWith('! found\n')).toBe(true);
  });

  it('say when the computer slept last', async () => {
    const words = await wordsOf('en');
    const sleepOf = (diagnosis: ReturnType<typeof makeDiagnosis>): string | undefined =>
      sectionsOf(diagnosis, words)[0]?.rows[2]?.value;
    expect(sleepOf(seen({}))).toBe('none seen since the start');
    expect(sleepOf(seen({ suspended: 0 }))).toBe('since 1970-01-01T00:00:00.000Z');
    expect(sleepOf(seen({ suspended: 0, resumed: 60_000 }))).toContain('to 1970-01-01T00:01');
  });

  it('name a rule that is not there and a proxy that is', async () => {
    const diagnosis = makeDiagnosis({
      rules: { idle: false, lock: true, sleep: true },
      network: { online: true, routes: [{ account: 'a', name: 'A', proxy: 'PROXY p.test:80' }] },
    });
    const text = asText([], sectionsOf(diagnosis, await wordsOf('en')));
    expect(text).toContain('No rule uses this.');
    expect(text).toContain('A: through PROXY p.test:80');
  });
});

describe('the row of the calendar', () => {
  const calendar: Calendar = {
    host: 'calendar.example',
    file: null,
    readAt: at - 60_000,
    meetings: 5,
    today: 2,
    trouble: null,
    problem: null,
    problemSentence: null,
  };
  const rowOf = async (
    over: Partial<Calendar> | null,
    language: (typeof languages)[number] = 'en',
  ): Promise<Row | undefined> => {
    const diagnosis = makeDiagnosis({ calendar: over === null ? null : { ...calendar, ...over } });
    return sectionsOf(diagnosis, await wordsOf(language))[0]?.rows[4];
  };

  it('says where it is, when it was read, and what is still to come today', async () => {
    expect(await rowOf({})).toEqual({
      label: 'Calendar',
      value: 'read at 2026-11-22T11:59:00.000Z',
      notes: ['2 meetings still to come today'],
      personal: 'Source: calendar.example',
    });
    expect((await rowOf({ today: 0 }))?.notes).toEqual(['No meeting is still to come today']);
  });

  it('says what is wrong without the path of a field', async () => {
    const problemSentence = 'cannot be read; the meetings known last are used';
    const problem = `automation.calendar.url: ${problemSentence}`;
    expect((await rowOf({ problem, problemSentence }))?.notes[1]).toBe(problemSentence);
  });

  it('says that there is none, or that nothing was read yet', async () => {
    expect(await rowOf(null)).toMatchObject({
      value: 'none is set',
      notes: ['No rule uses this.'],
    });
    expect((await rowOf({ readAt: null }))?.value).toBe('not read yet');
  });

  it.each(languages)('is complete in %s, and its place is not copied', async (language) => {
    const diagnosis = makeDiagnosis({ calendar });
    const text = asText([], sectionsOf(diagnosis, await wordsOf(language)));
    expect(text).not.toMatch(/calendar\.example|diagnostics\.|\{\{/u);
    expect((await rowOf({ today: 1 }, language))?.notes[0]).toContain('1');
  });
});

describe('the sources', () => {
  it('are none where a Linux desktop has none', () => {
    const bare = { ...signals, screenSavers: [], loginManager: false, lock: {} };
    expect(sourcesOf(makeDiagnosis({ signals: bare, trayHost: false }))).toMatchObject({
      lock: [],
      tray: [],
    });
  });

  it('are the system itself elsewhere', () => {
    const bare = { ...signals, screenSavers: [], loginManager: false, lock: {} };
    const sources = sourcesOf(makeDiagnosis({ platform: 'win32', session: null, signals: bare }));
    expect(sources).toMatchObject({ idle: ['powerMonitor'], lock: ['powerMonitor'] });
  });
});

describe('a test of the lock', () => {
  const startedAt = at - 10_000;

  it('waits, and says after a minute that nothing came', () => {
    expect(lockTestOf(startedAt, seen({ locked: startedAt - 1 }))).toEqual({ kind: 'waiting' });
    expect(lockTestOf(at - 60_000, seen({}))).toEqual({ kind: 'late' });
  });

  it('sees the lock and then the unlock', () => {
    const lockedAt = startedAt + 1000;
    expect(lockTestOf(startedAt, seen({ locked: lockedAt, unlocked: startedAt - 5 }))).toEqual({
      kind: 'locked',
      lockedAt,
    });
    const unlockedAt = lockedAt + 2000;
    expect(lockTestOf(startedAt, seen({ locked: lockedAt, unlocked: unlockedAt }))).toEqual({
      kind: 'done',
      lockedAt,
      unlockedAt,
    });
  });
});
