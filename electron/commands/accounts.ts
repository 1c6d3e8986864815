import { type Accounts, createAccounts } from '../accounts/accounts.ts';
import type { Result } from '../accounts/account-problem.ts';
import type { Waiting } from '../accounts/account-ports.ts';
import type { AccountCommand } from '../contract/commands/accounts.ts';
import type { CommandOutput } from '../contract/commands/commands.ts';
import type { Envelope } from '../contract/commands/envelope.ts';
import { nameOf as nameIn } from '../contract/name-of.ts';
import type { Notice } from '../contract/views/delivery.ts';
import { pickStatus } from '../contract/pick-status.ts';
import type { Settings } from '../contract/settings/settings.ts';
import type { Texts } from '../wording/i18n/texts.ts';
import type { Caller, Handlers } from '../controls/ipc/dispatcher.ts';
import type { RecordOutcome } from '../vendors/directory.ts';
import { accountFailure } from '../wording/account-problem-text.ts';
import { noticeText } from '../wording/notice-text.ts';
import { randomBytes } from 'node:crypto';
import { listenForRedirect } from '../controls/oauth-redirect.ts';
import { setRealTimer } from '../signals/timers.ts';
import { vendors } from '../vendors/registry.ts';
import type { CommandContext } from './context.ts';

/** What fills a notice with the keys of a record's fields, several of them after commas. */
const members = ['keys', 'key', 'field'] as const;
const comma = ', ';

/**
 * The same notice with the fields of a vendor's records called as in the form
 * (docs/design.md#words); a field that has no name goes by its key.
 */
export function inRecordWords(notice: Notice, vendor: string, texts: Texts): Notice {
  const labelOf = (key: string): string => {
    const path = `directory.${vendor}.${key}.label`;
    const label = texts.t(`shared:${path}`);
    return label.endsWith(path) ? key : label;
  };
  const list = new Intl.ListFormat(texts.language);
  const named = members.flatMap((member): readonly (readonly [string, string])[] => {
    const given = notice.params?.[member];
    if (given === undefined) return [];
    return [[member, list.format(String(given).split(comma).map(labelOf))]];
  });
  if (named.length === 0) return notice;
  return { ...notice, params: { ...notice.params, ...Object.fromEntries(named) } };
}

export interface AccountHandlerPorts {
  readonly accounts: Accounts;
  settings(): Settings;
  texts(): Texts;
}

type WrittenRecord = Extract<RecordOutcome, { kind: 'written' }>;

const never = new AbortController().signal;
const silent = (): void => undefined;

function waitingOf({ progress = silent, signal = never }: Caller): Waiting {
  return { progress, signal };
}

export function createAccountHandlers(ports: AccountHandlerPorts): Pick<Handlers, AccountCommand> {
  const { accounts } = ports;
  const { calls } = accounts;

  function answerOf<Value, Output>(
    result: Result<Value>,
    output: (value: Value) => Output,
  ): Envelope<Output> {
    if (result.ok) return { ok: true, value: output(result.value) };
    return { ok: false, error: accountFailure(result.problem, ports.texts()) };
  }

  /** By id or name, as everywhere; a name nobody has is passed on and answered as gone. */
  const idOf = (text: string): string => {
    const picked = pickStatus(text, ports.settings().accounts);
    return picked.kind === 'one' ? picked.item.id : text;
  };
  const nameOf = (id: string): string => nameIn(ports.settings().accounts, id);

  const noteOf = (id: string, notice: Notice | null): string | null =>
    notice === null ? null : noticeText(notice, nameOf(id), ports.texts());
  /** About a record, whose fields are called as in the form. */
  const wordsOf = (id: string, notice: Notice): Notice => {
    const vendor = ports.settings().accounts.find((account) => account.id === id)?.vendor ?? '';
    return inRecordWords(notice, vendor, ports.texts());
  };
  function ofRecord<Value>(id: string, result: Result<Value>): Result<Value> {
    if (result.ok || result.problem.kind !== 'failed') return result;
    const notice = wordsOf(id, result.problem.notice);
    return { ok: false, problem: { ...result.problem, notice } };
  }
  const writtenOf =
    (id: string) =>
    ({ before, after, undo, notice }: WrittenRecord): CommandOutput<'directoryEdit'> => ({
      before,
      after,
      undo,
      note: notice === null ? null : noteOf(id, wordsOf(id, notice)),
    });

  const same = <Value>(value: Value): Value => value;
  const entryOf = <Entry>({ entry }: { readonly entry: Entry }): { entry: Entry } => ({ entry });

  return {
    accountForm: ({ vendor }) => answerOf(accounts.form(vendor), same),
    accountAddress: ({ vendor, text }) =>
      answerOf(accounts.address(vendor, text), (url) => ({ url })),
    addAccount: async (input, caller) =>
      answerOf(await accounts.add(input, waitingOf(caller)), same),
    testAccount: async ({ account }, caller) =>
      answerOf(await accounts.test(idOf(account), waitingOf(caller)), same),
    accountSettings: ({ account }) =>
      answerOf(accounts.entry(idOf(account)), (entry) => ({ entry })),
    editAccount: async ({ account, ...input }, caller) =>
      answerOf(await accounts.edit({ account: idOf(account), ...input }, waitingOf(caller)), same),
    signInAccount: async ({ account, ...input }, caller) => {
      const stored = account === undefined ? {} : { account: idOf(account) };
      return answerOf(await accounts.signIn({ ...input, ...stored }, waitingOf(caller)), same);
    },
    cancelSignIn: () => {
      accounts.cancelSignIn();
      return { ok: true, value: {} };
    },
    removeAccount: async ({ account }) => answerOf(await accounts.remove(idOf(account)), same),
    catalogue: async ({ account }) => {
      const id = idOf(account);
      return answerOf(await calls.catalogue(id), ({ entries, complete, notice }) => ({
        entries: [...entries],
        complete,
        note: noteOf(id, notice),
      }));
    },
    scheduleList: async ({ account }) =>
      answerOf(await calls.scheduleList(idOf(account)), ({ entries, rules }) => ({
        entries: [...entries],
        rules,
      })),
    scheduleCreate: async ({ account, ...input }) =>
      answerOf(await calls.scheduleCreate({ account: idOf(account), ...input }), entryOf),
    scheduleChange: async ({ account, ...input }) =>
      answerOf(await calls.scheduleChange({ account: idOf(account), ...input }), entryOf),
    scheduleRemove: async ({ account, ...which }) =>
      answerOf(await calls.scheduleRemove({ account: idOf(account), ...which }), () => ({})),
    directoryList: async ({ account, filter }) => {
      const listed = await calls.directoryList({ account: idOf(account), filter });
      return answerOf(listed, ({ entries, nextPage, total, fields, link }) => ({
        entries,
        nextPage,
        total,
        fields: [...fields],
        link,
      }));
    },
    directoryRecord: async ({ account, ...who }) =>
      answerOf(await calls.directoryRecord({ account: idOf(account), ...who }), entryOf),
    directoryCreate: async ({ account, fields }) => {
      const id = idOf(account);
      const created = await calls.directoryCreate({ account: id, fields });
      return answerOf(ofRecord(id, created), writtenOf(id));
    },
    directoryEdit: async ({ account, ...change }) => {
      const id = idOf(account);
      const edited = await calls.directoryEdit({ account: id, ...change });
      return answerOf(ofRecord(id, edited), writtenOf(id));
    },
  };
}

export function accountHandlers({
  core,
  desktop,
  settingsChanges,
}: CommandContext): Pick<Handlers, AccountCommand> {
  const texts = () => core.speaker.speech().texts;
  const accounts = createAccounts({
    vendors,
    settings: core.settings,
    secrets: core.files.secrets,
    store: settingsChanges.importFile,
    remove: settingsChanges.remove,
    shows: (id) => core.view().accounts.find((account) => account.id === id)?.shows ?? null,
    use: core.sessions.use,
    transport: core.transport,
    now: Date.now,
    random: randomBytes,
    setTimer: setRealTimer,
    browser: { open: desktop.openBrowser, listen: (want) => listenForRedirect(want, texts) },
  });
  return createAccountHandlers({ accounts, settings: core.settings, texts });
}
