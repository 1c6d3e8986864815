import type { Form } from '../contract/commands/account-form.ts';
import type { Account, Settings } from '../contract/settings/settings.ts';
import type { CommandOutput } from '../contract/commands/commands.ts';
import type { CommandFailure, Envelope } from '../contract/commands/envelope.ts';
import type { General } from '../contract/settings/general.ts';
import type { JsonObject } from '../contract/json.ts';
import type { Draft, SettingCommand, SettingProblem } from '../contract/commands/settings.ts';
import type { Status } from '../contract/settings/status.ts';
import type { Texts } from '../wording/i18n/texts.ts';
import type { Handlers } from '../controls/ipc/dispatcher.ts';
import { pickAccount } from './delivery.ts';
import { errorFailure, type ErrorKey } from '../wording/failures.ts';
import { takenFailure, takenSwitcherFailure } from '../wording/taken-text.ts';
import { settingProblemsOf } from '../accounts/setting-problems-of.ts';
import { statusReferences } from '../storage/provisioning/reference-problem.ts';
import { vendorOf } from '../vendors/registry.ts';
import type { CommandContext } from './context.ts';
import { settingFormsOf } from './pick.ts';
import { freeId } from '../contract/settings/identifier.ts';

const longest = 56;
const nameless = 'status';

/** An id for a new status, made of its name so that people recognise it on the command line. */
export function newStatusId(status: Draft, statuses: readonly Pick<Status, 'id'>[]): string {
  const name = typeof status['name'] === 'string' ? status['name'] : '';
  const words = name
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const word = Array.from(words.join('-')).slice(0, longest).join('');
  const taken = new Set(statuses.map(({ id }) => id));
  return freeId(word === '' ? nameless : word, taken);
}

type Imported = Envelope<CommandOutput<'import'>>;

export interface SettingPorts {
  settings(): Settings;
  texts(): Texts;
  /** Applies a provisioning file; with `replace` it becomes the whole settingsChanges. */
  store(file: Draft, options?: { readonly replace: boolean }): Promise<Imported>;
  /** Keeps the statuses of these ids, in this order. */
  arrange(statusIds: readonly string[]): Promise<Imported>;
  /** The rules that name a status, by their keys in the automation. */
  rulesWith(statusId: string): readonly string[];
  /** What a status can set at an account. */
  settingForms(account: Account): {
    readonly forms: readonly Form[];
    readonly messageLength: number | null;
  };
  /** What an account's vendor refuses of a setting. */
  settingProblems(account: Account, setting: JsonObject): readonly SettingProblem[];
}

/** A form shows one entry, so its paths begin there and not in a file. */
function ownPath({ path, ...failure }: CommandFailure): CommandFailure {
  if (path === undefined) return failure;
  const [section] = path;
  const stepsToEntry =
    section === 'statuses' ? 2 : section === 'automation' || section === 'general' ? 1 : 0;
  return { ...failure, path: path.slice(stepsToEntry) };
}

/** The settings of the program with some changed; null takes one away. */
function changedGeneral(before: General, changes: Draft): Draft {
  const changed: Draft = { ...before, ...changes };
  return Object.fromEntries(Object.entries(changed).filter(([, value]) => value !== null));
}

export function createSettingHandlers(ports: SettingPorts): Pick<Handlers, SettingCommand> {
  const { settings, arrange } = ports;

  const refuse = (key: ErrorKey, params: Readonly<Record<string, string>>): Envelope<never> =>
    errorFailure({ code: 'usage', key }, ports.texts(), params);

  const then = <Value>(stored: Imported, value: Value): Envelope<Value> =>
    stored.ok ? { ok: true, value } : { ok: false, error: ownPath(stored.error) };

  const placeOf = (id: string): number => settings().statuses.findIndex((each) => each.id === id);
  const idsWithout = (id: string): string[] =>
    settings()
      .statuses.map((status) => status.id)
      .filter((other) => other !== id);

  const storeStatus: Handlers['saveStatus'] = async ({ status, place }) => {
    const { statuses } = settings();
    const id = typeof status['id'] === 'string' ? status['id'] : newStatusId(status, statuses);
    const taken = takenFailure({ ...status, id }, settings(), ports.texts());
    if (taken !== null) return { ok: false, error: taken };
    const before = statuses.find((other) => other.id === id) ?? null;
    const stored = await ports.store({ version: 1, statuses: [{ ...status, id }] });
    if (!stored.ok || place === undefined) return then(stored, { id, before });
    return then(await arrange(idsWithout(id).toSpliced(place, 0, id)), { id, before });
  };

  const removeStatus: Handlers['removeStatus'] = async ({ status: id }) => {
    const before: Status | undefined = settings().statuses[placeOf(id)];
    if (before === undefined) return refuse('unknown-status', { text: id, candidates: '' });
    const rules = ports.rulesWith(id);
    if (rules.length > 0) {
      const listed = rules.map((rule) => ports.texts().t(`main:rule.${rule}`));
      return refuse('status-in-use', { name: before.name, rules: listed.join(', ') });
    }
    const place = placeOf(id);
    return then(await arrange(idsWithout(id)), { before, place });
  };

  return {
    settings: () => {
      const { statuses, automation, general } = settings();
      return { ok: true, value: { statuses: [...statuses], automation, general } };
    },
    settingForm: ({ account: text }) => {
      const picked = pickAccount(text, settings().accounts, ports.texts());
      if (!picked.ok) return picked;
      const account = settings().accounts.find(({ id }) => id === picked.value);
      if (account === undefined) return refuse('unknown-account', { text, candidates: '' });
      const { forms, messageLength } = ports.settingForms(account);
      return { ok: true, value: { forms: [...forms], messageLength } };
    },
    checkSettings: ({ accounts }) => {
      const given = Object.entries(accounts).flatMap(([id, setting]) => {
        const account = settings().accounts.find((each) => each.id === id);
        return account === undefined ? [] : ports.settingProblems(account, setting);
      });
      return { ok: true, value: { problems: given } };
    },
    saveStatus: storeStatus,
    removeStatus,
    orderStatuses: async ({ ids }) => {
      const before = settings().statuses.map(({ id }) => id);
      // Statuses that came meanwhile keep their places at the end.
      const others = before.filter((id) => !ids.includes(id));
      return then(await arrange([...ids, ...others]), { before });
    },
    saveAutomation: async ({ automation }) => {
      const before = settings().automation;
      const stored = await ports.store({ version: 1, automation });
      return then(stored, { before, after: settings().automation });
    },
    saveGeneral: async ({ changes }) => {
      const before = settings().general;
      const taken = takenSwitcherFailure(changes['switcherHotkey'], settings(), ports.texts());
      if (taken !== null) return { ok: false, error: taken };
      const general = changedGeneral(before, changes);
      return then(await ports.store({ version: 1, general }), { before });
    },
    reset: async () => {
      const empty = { version: 1, accounts: [], statuses: [], automation: {}, general: {} };
      return then(await ports.store(empty, { replace: true }), {});
    },
  };
}

export function settingHandlers({
  core,
  settingsChanges,
}: CommandContext): Pick<Handlers, SettingCommand> {
  const { settings, speaker } = core;
  return createSettingHandlers({
    settings,
    texts: () => speaker.speech().texts,
    store: (file, { replace } = { replace: false }) => {
      const text = JSON.stringify(file);
      return settingsChanges.importFile({ text, replace, allowPlaintextSecrets: false });
    },
    arrange: settingsChanges.arrange,
    rulesWith: (statusId) => {
      const named = statusReferences(settings().automation).filter(
        (reference) => reference.statusId === statusId,
      );
      return [...new Set(named.map(({ path: [, rule] }) => String(rule)))];
    },
    settingProblems: (account, setting) =>
      settingProblemsOf(vendorOf(account).settingSchema, account.id, setting),
    settingForms: settingFormsOf,
  });
}
