import { failureLine, type Envelope } from '../../../electron/contract/commands/envelope.ts';
import { problemFailure } from '../../../electron/wording/failures.ts';
import { describe, expect, it } from 'vitest';
import { createSettingHandlers } from '../../../electron/commands/settings.ts';
import type { CommandOutput } from '../../../electron/contract/commands/commands.ts';
import type { SettingCommand } from '../../../electron/contract/commands/settings.ts';
import type { Handlers } from '../../../electron/controls/ipc/dispatcher.ts';
import { exportProvisioning } from '../../../electron/storage/provisioning/provisioning-file.ts';
import type { ImportResult } from '../../../electron/storage/provisioning/import-result.ts';
import { statusReferences } from '../../../electron/storage/provisioning/reference-problem.ts';
import { speechOf } from '../controls/support.ts';
import { openProfile } from '../storage/profile.ts';
import { tempFolder } from '../storage/stand-ins.ts';

const { texts } = await speechOf('en');
const caller = { via: 'window' } as const;
const lunch = { name: 'Lunch', kind: 'break', minutes: 45, hotkey: 'Control+Alt+3' };

type Imported = Envelope<CommandOutput<'import'>>;

function toEnvelope(result: ImportResult): Imported {
  return result.ok
    ? { ok: true, value: { changes: [...result.lines] } }
    : { ok: false, error: problemFailure(result.code, result.problem, texts) };
}

interface Desk {
  readonly handlers: Pick<Handlers, SettingCommand>;
  settings(): ReturnType<ReturnType<typeof openProfile>['settingsStore']['settings']>;
  readonly ids: () => string[];
}

/** The real importer over the files of a profile. */
async function desk(): Promise<Desk> {
  const { importer, settingsStore } = openProfile(tempFolder());
  const { settings } = settingsStore;
  const store = async (file: object, replace: boolean): Promise<Imported> => {
    const request = { text: JSON.stringify(file), replace, allowPlaintextSecrets: false };
    return toEnvelope(await importer.import(request));
  };
  const handlers = createSettingHandlers({
    settings,
    texts: () => texts,
    store: (file, { replace } = { replace: false }) => store(file, replace),
    arrange: async (ids) => toEnvelope(await importer.arrange(ids)),
    rulesWith: (statusId) =>
      statusReferences(settings().automation).flatMap((named) =>
        named.statusId === statusId ? [String(named.path[1])] : [],
      ),
    settingForms: () => ({ forms: [], messageLength: 50 }),
    settingProblems: () => [],
  });
  const statuses = [
    { id: 'available', name: 'Available', kind: 'available' },
    { id: 'away', name: 'Away', kind: 'away' },
  ];
  const automation = { lock: { status: 'away' } };
  expect(await store({ version: 1, statuses, automation }, true)).toMatchObject({ ok: true });
  return { handlers, settings, ids: () => settings().statuses.map(({ id }) => id) };
}

describe('editing statuses', () => {
  it('a new one gets an id from its name, also where that is taken or not Latin', async () => {
    const { handlers, ids } = await desk();
    const named = async (name: string): Promise<unknown> =>
      handlers.saveStatus({ status: { name, kind: 'busy' } }, caller);
    expect(await named('Deep work!')).toEqual({
      ok: true,
      value: { id: 'deep-work', before: null },
    });
    expect(await named('Deep, work')).toMatchObject({ value: { id: 'deep-work-2' } });
    expect(await named('会議 中')).toMatchObject({ value: { id: '会議-中' } });
    expect(await named('🍕')).toMatchObject({ value: { id: 'status' } });
    expect(ids()).toEqual(['available', 'away', 'deep-work', 'deep-work-2', '会議-中', 'status']);
  });

  it('a change answers with what was there, which puts it back', async () => {
    const { handlers, settings } = await desk();
    const made = await handlers.saveStatus({ status: lunch, place: 1 }, caller);
    expect(made).toMatchObject({ ok: true, value: { id: 'lunch' } });
    const before = settings();
    const changed = { ...lunch, id: 'lunch', minutes: 30 };
    const answer = await handlers.saveStatus({ status: changed }, caller);
    expect(settings().statuses[1]).toMatchObject({ minutes: 30 });
    const previous = answer.ok ? { ...answer.value.before } : {};
    await handlers.saveStatus({ status: previous }, caller);
    expect(settings()).toEqual(before);
  });

  it('says at which field something is wrong and changes nothing', async () => {
    const { handlers, settings } = await desk();
    const before = settings();
    const message = async (status: Record<string, string | number>): Promise<string> => {
      const answer = await handlers.saveStatus({ status }, caller);
      return answer.ok ? '' : failureLine(answer.error);
    };
    expect(await message({ ...lunch, name: ' ' })).toMatch(/^name: /u);
    expect(await message({ ...lunch, kind: 'dinner' })).toMatch(/^kind: must be one of/u);
    expect(await message({ ...lunch, minutes: 0 })).toMatch(/^minutes: must be at least 1/u);
    expect(await message({ ...lunch, name: 'AVAILABLE ' })).toBe(
      'name: “Available” has this name already',
    );
    await handlers.saveStatus({ status: lunch }, caller);
    expect(await message({ name: 'Pause', kind: 'break', hotkey: 'control+alt+3' })).toBe(
      'hotkey: “Lunch” has this hotkey already',
    );
    expect(settings().statuses.slice(0, 2)).toEqual(before.statuses);
    expect(settings().statuses).toHaveLength(3);
  });

  it('a name that looks the same and a hotkey with the same keys are taken', async () => {
    const { handlers } = await desk();
    await handlers.saveStatus({ status: lunch }, caller);
    const refusal = async (status: object): Promise<unknown> => {
      const answer = await handlers.saveStatus({ status: { kind: 'busy', ...status } }, caller);
      return answer.ok ? null : failureLine(answer.error);
    };
    expect(await refusal({ name: 'ＬＵＮＣＨ\u200B' })).toBe('name: “Lunch” has this name already');
    expect(await refusal({ name: 'Nap', hotkey: 'Alt+Ctrl+3' })).toBe(
      'hotkey: “Lunch” has this hotkey already',
    );
    expect(await refusal({ name: 'Nap', hotkey: 'Control+Alt+Space' })).toBe(
      'hotkey: the quick switcher has this hotkey already',
    );
  });

  it('the hotkey of a status is none for the quick switcher', async () => {
    const { handlers, settings } = await desk();
    await handlers.saveStatus({ status: lunch }, caller);
    const toSwitcher = (switcherHotkey: string): unknown =>
      handlers.saveGeneral({ changes: { switcherHotkey } }, caller);
    expect(await toSwitcher('Ctrl+Alt+3')).toMatchObject({
      error: { path: ['switcherHotkey'], sentence: '“Lunch” has this hotkey already' },
    });
    expect(settings().general.switcherHotkey).toBeUndefined();
    expect(await toSwitcher('Control+Alt+9')).toMatchObject({ ok: true });
    expect(settings().general.switcherHotkey).toBe('Control+Alt+9');
    expect(await toSwitcher('')).toMatchObject({ ok: true });
  });

  it('one that a rule names stays until the rule is changed', async () => {
    const { handlers, ids } = await desk();
    expect(await handlers.removeStatus({ status: 'away' }, caller)).toMatchObject({
      ok: false,
      error: {
        sentence:
          '“Away” is still used by: when the screen is locked; change that under Automation first',
      },
    });
    expect(ids()).toEqual(['available', 'away']);
    await handlers.saveAutomation({ automation: {} }, caller);
    const removed = await handlers.removeStatus({ status: 'away' }, caller);
    expect(removed).toMatchObject({ ok: true, value: { before: { name: 'Away' }, place: 1 } });
    expect(ids()).toEqual(['available']);
    expect(await handlers.removeStatus({ status: 'away' }, caller)).toMatchObject({ ok: false });
  });

  it('puts them in an order; one that the order forgot stays at the end', async () => {
    const { handlers, ids } = await desk();
    await handlers.saveStatus({ status: lunch }, caller);
    const answer = await handlers.orderStatuses({ ids: ['lunch', 'available', 'gone'] }, caller);
    expect(answer).toEqual({ ok: true, value: { before: ['available', 'away', 'lunch'] } });
    expect(ids()).toEqual(['lunch', 'available', 'away']);
  });
});

describe('editing rules and the program', () => {
  it('rules are replaced as a whole, or refused with the field', async () => {
    const { handlers, settings } = await desk();
    const before = settings().automation;
    const wrong = { idle: [{ afterSeconds: 0, status: 'away' }] };
    expect(await handlers.saveAutomation({ automation: wrong }, caller)).toMatchObject({
      ok: false,
      error: { path: ['idle', 0, 'afterSeconds'], sentence: 'must be at least 1' },
    });
    const unknown = { sleep: { status: 'nowhere' } };
    expect(await handlers.saveAutomation({ automation: unknown }, caller)).toMatchObject({
      error: { path: ['sleep', 'status'], sentence: 'there is no status "nowhere"' },
    });
    expect(settings().automation).toEqual(before);
    const rules = { idle: [{ afterSeconds: 300, status: 'away' }], return: 'ask' };
    expect(await handlers.saveAutomation({ automation: rules }, caller)).toEqual({
      ok: true,
      value: { before, after: settings().automation },
    });
    expect(settings().automation).toMatchObject(rules);
    expect(settings().automation.lock).toBeUndefined();
  });

  it('changes one setting of the program and leaves the others; null takes it away', async () => {
    const { handlers, settings } = await desk();
    await handlers.saveGeneral({ changes: { language: 'ko', notifications: false } }, caller);
    await handlers.saveGeneral({ changes: { theme: 'dark' } }, caller);
    expect(settings().general).toMatchObject({
      language: 'ko',
      notifications: false,
      theme: 'dark',
    });
    await handlers.saveGeneral({ changes: { language: null } }, caller);
    expect(settings().general.language).toBeUndefined();
    expect(await handlers.saveGeneral({ changes: { theme: 'pink' } }, caller)).toMatchObject({
      ok: false,
      error: { path: ['theme'], sentence: expect.stringMatching(/^must be one of/u) as string },
    });
  });

  it('a reset leaves nothing but the first settings', async () => {
    const { handlers, settings } = await desk();
    expect(await handlers.reset({}, caller)).toEqual({ ok: true, value: {} });
    const empty = openProfile(tempFolder()).settingsStore.settings();
    expect(exportProvisioning(settings())).toBe(exportProvisioning(empty));
  });
});
