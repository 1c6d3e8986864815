import { describe, expect, it } from 'vitest';
import type { Diagnosis } from '../../../../../electron/contract/views/diagnosis.ts';
import { languages } from '../../../../../electron/contract/languages.ts';
import { findingText } from '../../../../../renderer/features/diagnostics/diagnostics-page.tsx';
import { findingsOf } from '../../../../../renderer/features/diagnostics/findings.ts';
import { createI18n } from '../../../../../renderer/i18n/create-i18n.ts';
import { makeDiagnosis } from '../../make-diagnosis.ts';
import { hourMs } from '../../../../../electron/contract/time.ts';

const { signals, startedAt } = makeDiagnosis();
const lock = { 'idle-state': false };
const blind = { ...signals, lock, screenSavers: [], loginManager: false };
const never = { ...signals, idle: { last: 0, longest: 0 } };
const calendar = {
  host: 'calendar.example',
  file: null,
  readAt: null,
  meetings: 0,
  today: 0,
  trouble: null,
  problem: null,
  problemSentence: null,
};

function codes(over: Partial<Diagnosis>): readonly string[] {
  return findingsOf(makeDiagnosis(over)).map(({ code }) => code);
}

describe('the findings', () => {
  it('are none where all is well', () => {
    expect(codes({})).toEqual([]);
  });

  it.each<[string, Partial<Diagnosis>]>([
    ['no-keyring', { secrets: 'none' }],
    ['weak-keyring', { secrets: 'weak' }],
    ['no-tray-host', { trayHost: false }],
    ['no-lock-source', { signals: blind }],
    ['idle-stuck', { signals: never, idleSeconds: 0 }],
    ['idle-implausible', { idleSeconds: 4_294_967 }],
    ['hotkeys-wayland', { session: 'wayland' }],
    ['hotkey-taken', { hotkeys: { 'Control+1': 'taken' } }],
    ['hotkey-invalid', { hotkeys: { 'Control+Nothing': 'invalid' } }],
    ['calendar-unreachable', { calendar: { ...calendar, trouble: 'unreachable' } }],
    ['offline', { network: { online: false, routes: [] } }],
  ])('hold %s', (code, over) => {
    expect(codes(over)).toEqual([code]);
  });

  it.each<[string, Partial<Diagnosis>]>([
    ['the app has run for minutes', { at: startedAt + hourMs - 1 }],
    ['no rule asks for it', { rules: { idle: false, lock: true, sleep: true } }],
    ['it is not 0 now', { idleSeconds: 4 }],
  ])('do not call an idle time stuck while %s', (_why, over) => {
    expect(codes({ signals: never, idleSeconds: 0, ...over })).toEqual([]);
  });

  it('do not miss a lock source on Windows, or where a lock was seen', () => {
    expect(codes({ platform: 'win32', signals: blind })).toEqual([]);
    const lastSeen = { ...signals.lastSeen, locked: startedAt };
    expect(codes({ signals: { ...blind, lastSeen } })).toEqual([]);
  });

  it('say nothing of Wayland where there are no hotkeys', () => {
    expect(codes({ session: 'wayland', hotkeys: {} })).toEqual([]);
  });

  it.each(languages)('name the keys as they are labelled, in %s', async (language) => {
    const { t } = await createI18n(language);
    const keys = ['Control+Alt+1', 'Control+Alt+2'];
    const text = findingText({ code: 'hotkey-taken', keys }, false, t);
    expect(text).toContain('Ctrl+Alt+1, Ctrl+Alt+2');
    expect(findingText({ code: 'no-lock-source' }, false, t).length).toBeGreaterThan(20);
  });
});
