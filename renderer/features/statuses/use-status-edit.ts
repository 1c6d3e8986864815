import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cleanLine } from '../../../electron/contract/clean-text.ts';
import type { Status } from '../../../electron/contract/settings/status.ts';
import { useClient, type Failure } from '../../bridge/client.ts';
import { useHotkeyCheck } from '../../lib/use-hotkey-check.ts';
import {
  draftProblems,
  statusFields,
  type StatusField,
  useProblemText,
} from '../../account-settings/draft-problems.ts';
import { saveErrorOf } from './save-error.ts';
import type { SettingDraft } from '../../account-settings/setting-draft.ts';
import {
  startStatus,
  statusOf,
  type StatusDraft,
  type StatusStart,
} from '../../account-settings/status-draft.ts';
import type { SettableAccount } from '../../account-settings/statuses-data.ts';
import { sameJson } from '../../../electron/contract/same-json.ts';

type Settings = StatusDraft['settings'];

function rebaseSettings(mine: Settings, first: Settings, now: Settings): Settings {
  return Object.fromEntries(
    Object.entries(now).map(([account, fresh]) => {
      const own = mine[account];
      return [account, own === undefined || sameJson(own, first[account]) ? fresh : own];
    }),
  );
}

/**
 * What is typed on top of what is stored by now: all that the person left alone follows what a file or
 * another window changed meanwhile.
 * @param first what the editor began with
 */
export function rebaseStatus(mine: StatusDraft, first: StatusDraft, now: StatusDraft): StatusDraft {
  const { settings, ...members } = mine;
  const typed = Object.entries(members).filter(
    ([key, value]) => first[key as keyof typeof members] !== value,
  );
  return {
    ...now,
    ...Object.fromEntries(typed),
    settings: rebaseSettings(settings, first.settings, now.settings),
  };
}

/** A status that was stored, and what was there before. */
export interface SavedStatus {
  readonly id: string;
  readonly name: string;
  readonly before: Status | null;
}

/** What an editor was opened for. */
export interface EditTask {
  readonly start: StatusStart;
  /** Where a new one shall stand; null at the end. */
  readonly place: number | null;
  readonly statuses: readonly Status[];
  readonly accounts: readonly SettableAccount[];
  readonly onSaved: (saved: SavedStatus) => void;
}

/** The field that needs the person: a field of the status, or one of what is set at an account. */
export interface FieldToMend {
  readonly account: string | null;
  readonly path: string;
}

type AccountErrors = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** A status while it is edited. */
export interface StatusEdit {
  readonly draft: StatusDraft;
  readonly isChanged: boolean;
  readonly isSaving: boolean;
  readonly errors: Readonly<Partial<Record<StatusField, string>>>;
  /** By account and field. */
  readonly accountErrors: AccountErrors;
  readonly failure: Failure | null;
  readonly change: (changes: Partial<StatusDraft>) => void;
  readonly changeSetting: (account: string, next: (setting: SettingDraft) => SettingDraft) => void;
  /** Stores it; answers with the field that needs the person, null if none does. */
  readonly save: () => Promise<FieldToMend | null>;
}

/** Holds what is typed until it is stored or given up. */
export function useStatusEdit(task: EditTask): StatusEdit {
  const { start, place, statuses, accounts, onSaved } = task;
  const client = useClient();
  const { t } = useTranslation();
  const hotkeys = useHotkeyCheck();
  const problemText = useProblemText();
  const [first] = useState(() => startStatus(start, accounts));
  const [typed, setTyped] = useState(first);
  const [isSubmitted, setSubmitted] = useState(false);
  const [isSaving, setSaving] = useState(false);
  const [refused, setRefused] = useState<Readonly<Partial<Record<StatusField, string>>>>({});
  const [accountErrors, setAccountErrors] = useState<AccountErrors>({});
  const [failure, setFailure] = useState<Failure | null>(null);

  const others = statuses.filter(({ id }) => id !== start.id);
  // What was taken away meanwhile is stored anew.
  const present = statuses.find(({ id }) => id === start.id) ?? start;
  const stored = startStatus(present, accounts);
  const rebased = (own: StatusDraft): StatusDraft => rebaseStatus(own, first, stored);
  const draft = rebased(typed);
  const problems = draftProblems(draft, others);
  const shown = statusFields.flatMap((field) => {
    const problem = problems[field];
    // Nobody is told of an empty field before they had a chance to fill it in.
    const isEarly = problem?.kind === 'needed' && !isSubmitted;
    return problem === undefined || isEarly ? [] : [[field, problemText(problem)] as const];
  });

  const refusal = hotkeys.refusalOf(draft.hotkey);

  const change: StatusEdit['change'] = (changes) => {
    // What a file gave may be taken at the moment; what is chosen now must work.
    if (changes.hotkey !== undefined && changes.hotkey !== '') void hotkeys.check(changes.hotkey);
    setTyped((old) => ({ ...old, ...changes }));
    setRefused((old) =>
      Object.fromEntries(Object.entries(old).filter(([field]) => !Object.hasOwn(changes, field))),
    );
  };

  const changeSetting: StatusEdit['changeSetting'] = (account, next) => {
    setTyped((old) => {
      const setting = rebased(old).settings[account];
      return setting === undefined
        ? old
        : { ...old, settings: { ...old.settings, [account]: next(setting) } };
    });
    setAccountErrors((old) =>
      Object.fromEntries(Object.entries(old).filter(([id]) => id !== account)),
    );
  };

  const fail = (why: Failure): FieldToMend | null => {
    const ids = accounts.map(({ id }) => id);
    const error = saveErrorOf(why, ids);
    setFailure(error === null ? why : null);
    if (error === null) return null;
    if (error.at === 'field') {
      setRefused({ [error.field]: error.message });
      return { account: null, path: error.field };
    }
    setAccountErrors({ [error.account]: { [error.path]: error.message } });
    return { account: error.account, path: error.path };
  };

  const save: StatusEdit['save'] = async () => {
    if (isSaving) return null;
    setSubmitted(true);
    const wrong = statusFields.find((field) => problems[field] !== undefined);
    if (wrong !== undefined) return { account: null, path: wrong };
    if (refusal !== null) return { account: null, path: 'hotkey' };
    setSaving(true);
    const answer = await client.ask('saveStatus', {
      status: statusOf(present, draft, accounts),
      ...(place === null ? {} : { place }),
    });
    setSaving(false);
    if (!answer.ok) return fail(answer.failure);
    onSaved({ id: answer.value.id, name: cleanLine(draft.name), before: answer.value.before });
    return null;
  };

  return {
    draft,
    isChanged: !sameJson(draft, stored),
    isSaving,
    errors: {
      ...(refusal === null ? {} : { hotkey: t(`hotkeysPage.${refusal}`) }),
      ...refused,
      ...Object.fromEntries(shown),
    },
    accountErrors,
    failure,
    change,
    changeSetting,
    save,
  };
}
