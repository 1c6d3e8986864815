import type { Accounts } from '../accounts/accounts.ts';
import type { Result } from '../accounts/account-problem.ts';
import type { Waiting } from '../accounts/account-ports.ts';
import type { AccountCommand } from '../contract/account-commands.ts';
import type { CommandOutput } from '../contract/commands.ts';
import type { Envelope } from '../contract/envelope.ts';
import { nameOf as nameIn } from '../contract/name-of.ts';
import type { Notice } from '../contract/notice.ts';
import { pickStatus } from '../contract/pick-status.ts';
import type { Settings } from '../contract/settings.ts';
import type { Texts } from '../i18n/texts.ts';
import type { Caller, Handlers } from '../ipc/dispatcher.ts';
import type { RecordOutcome } from '../vendors/directory.ts';
import { accountFailure } from './account-problem-text.ts';
import { noticeText } from './notice-text.ts';
import { inRecordWords } from './record-words.ts';

/** What the commands about accounts act on. */
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

/** Makes what carries out the commands about accounts. */
export function createAccountHandlers(ports: AccountHandlerPorts): Pick<Handlers, AccountCommand> {
  const { accounts } = ports;
  const { calls } = accounts;

  function told<Value, Output>(
    result: Result<Value>,
    output: (value: Value) => Output,
  ): Envelope<Output> {
    if (result.ok) return { ok: true, value: output(result.value) };
    return { ok: false, error: accountFailure(result.problem, ports.texts()) };
  }

  /** By id or name, as everywhere; a name nobody has is passed on and told as gone. */
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
    accountForm: ({ vendor }) => told(accounts.form(vendor), same),
    accountAddress: ({ vendor, text }) => told(accounts.address(vendor, text), (url) => ({ url })),
    addAccount: async (input, caller) => told(await accounts.add(input, waitingOf(caller)), same),
    testAccount: async ({ account }, caller) =>
      told(await accounts.test(idOf(account), waitingOf(caller)), same),
    accountSettings: ({ account }) => told(accounts.entry(idOf(account)), (entry) => ({ entry })),
    editAccount: async ({ account, ...input }, caller) =>
      told(await accounts.edit({ account: idOf(account), ...input }, waitingOf(caller)), same),
    signInAccount: async ({ account, ...input }, caller) => {
      const stored = account === undefined ? {} : { account: idOf(account) };
      return told(await accounts.signIn({ ...input, ...stored }, waitingOf(caller)), same);
    },
    cancelSignIn: () => {
      accounts.cancelSignIn();
      return { ok: true, value: {} };
    },
    removeAccount: async ({ account }) => told(await accounts.remove(idOf(account)), same),
    catalogue: async ({ account }) => {
      const id = idOf(account);
      return told(await calls.catalogue(id), ({ entries, complete, notice }) => ({
        entries: [...entries],
        complete,
        note: noteOf(id, notice),
      }));
    },
    scheduleList: async ({ account }) =>
      told(await calls.scheduleList(idOf(account)), ({ entries, rules }) => ({
        entries: [...entries],
        rules,
      })),
    scheduleCreate: async ({ account, ...input }) =>
      told(await calls.scheduleCreate({ account: idOf(account), ...input }), entryOf),
    scheduleChange: async ({ account, ...input }) =>
      told(await calls.scheduleChange({ account: idOf(account), ...input }), entryOf),
    scheduleRemove: async ({ account, ...which }) =>
      told(await calls.scheduleRemove({ account: idOf(account), ...which }), () => ({})),
    directoryList: async ({ account, filter }) => {
      const listed = await calls.directoryList({ account: idOf(account), filter });
      return told(listed, ({ entries, nextPage, total, fields, link }) => ({
        entries,
        nextPage,
        total,
        fields: [...fields],
        link,
      }));
    },
    directoryRecord: async ({ account, ...who }) =>
      told(await calls.directoryRecord({ account: idOf(account), ...who }), entryOf),
    directoryCreate: async ({ account, fields }) => {
      const id = idOf(account);
      const created = await calls.directoryCreate({ account: id, fields });
      return told(ofRecord(id, created), writtenOf(id));
    },
    directoryEdit: async ({ account, ...change }) => {
      const id = idOf(account);
      const edited = await calls.directoryEdit({ account: id, ...change });
      return told(ofRecord(id, edited), writtenOf(id));
    },
  };
}
