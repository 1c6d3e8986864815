import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountForm, Form } from '../../electron/contract/commands/account-form.ts';
import type { AccountFinding } from '../../electron/contract/commands/accounts.ts';
import { cleanLine } from '../../electron/contract/clean-text.ts';
import type { JsonObject } from '../../electron/contract/json.ts';
import { useClient, type Failure } from '../bridge/client.ts';
import { textAt, type Draft, isSameDraft, missingIn } from '../forms/draft.ts';
import { readNumber } from '../lib/read-number.ts';
import { fieldErrorOf, likelyField } from '../forms/field-error.ts';
import {
  moreFields,
  openFields,
  portPath,
  setupParts,
  type SetupParts,
  type SetupPurpose,
  keptWay,
  waysOf,
  type Way,
} from './setup-model.ts';
import { submitAccount } from './submit-account.ts';
import { fillDraft, objectOf } from '../forms/draft-values.ts';

/**
 * The draft as an account entry in the form of a provisioning file, with its credentials unless those
 * that are stored stay.
 */
export function entryOf(account: Form, way: Way, draft: Draft): JsonObject {
  const entry = objectOf(account, '', draft);
  if (way === keptWay) return entry;
  return { ...entry, credentials: objectOf(way.form, 'credentials', draft) };
}

/** A form as it is first seen: with its defaults, what is suggested, and what a stored entry holds. */
export function startDraft(form: AccountForm, entry: JsonObject = {}): Draft {
  const known = { ...form.suggested, ...entry };
  const ways = waysOf(form).flatMap((way) => fillDraft(way.form.parts, 'credentials', {}));
  return Object.fromEntries([...ways, ...fillDraft(form.account.parts, '', known)]);
}

/** Where connecting an account has got to. */
export type SetupState =
  | { readonly kind: 'filling' }
  | { readonly kind: 'running'; readonly inBrowser: boolean }
  | { readonly kind: 'failed'; readonly failure: Failure };

type Errors = Readonly<Record<string, string>>;

/** A form that is filled in, and how it is sent. */
export interface AccountSetup {
  readonly draft: Draft;
  readonly errors: Errors;
  readonly parts: SetupParts;
  readonly state: SetupState;
  /** Something differs from what the form began with. */
  readonly isChanged: boolean;
  readonly change: (path: string, value: string | boolean) => void;
  /** Tries the account; returns the path of the field that needs the person, null if none does. */
  readonly send: (allowPlaintextSecrets: boolean) => Promise<string | null>;
}

/** An account that works, and what it is called. */
export interface Connected {
  readonly finding: AccountFinding;
  readonly name: string;
}

/** What a form was opened for. */
export interface SetupTask {
  readonly form: AccountForm;
  readonly purpose: SetupPurpose;
  /** The entry of the stored account; null for a new one. */
  readonly stored: JsonObject | null;
  /** Ids that are taken. */
  readonly taken: readonly string[];
  readonly onDone: (connected: Connected) => void;
}

const ports = { least: 1, most: 65_535 } as const;

/** Holds what is typed, and nothing beyond the life of the form. */
export function useAccountSetup(task: SetupTask): AccountSetup {
  const { form, purpose, stored, taken, onDone } = task;
  const { t } = useTranslation();
  const client = useClient();
  const [begun] = useState<Draft>(() => startDraft(form, stored ?? {}));
  const [draft, setDraft] = useState(begun);
  const [errors, setErrors] = useState<Errors>({});
  const [state, setState] = useState<SetupState>({ kind: 'filling' });
  const parts = setupParts(form, draft, purpose);
  const fields = openFields(parts, draft);
  const port = readNumber(textAt(draft, portPath), ports.least, ports.most);

  const change = (path: string, value: string | boolean): void => {
    setDraft((old) => ({ ...old, [path]: value }));
    setErrors((old) => Object.fromEntries(Object.entries(old).filter(([key]) => key !== path)));
  };

  /** What can be seen to be wrong without asking anybody. */
  const ownErrors = (): Errors => {
    const needed = t('accountsPage.needed');
    const missing = missingIn(fields, draft).map((path) => [path, needed] as const);
    const isTaken = stored === null && taken.includes(textAt(draft, 'id').trim());
    const hasPort = parts.way.inBrowser && textAt(draft, portPath).trim() !== '';
    return {
      ...(isTaken ? { id: t('accountsPage.taken') } : {}),
      ...(hasPort && port === null ? { [portPath]: t('automationPage.badNumber', ports) } : {}),
      ...Object.fromEntries(missing),
    };
  };

  const fail = (failure: Failure): string | null => {
    const known = [...fields.map(({ path }) => path), portPath];
    const error = fieldErrorOf(failure, known);
    if (error !== null) {
      setErrors({ [error.path]: error.message });
      setState({ kind: 'filling' });
      return error.path;
    }
    // What few people ever fill in is hardly wrong, so nothing is opened for it.
    const rare = new Set(moreFields(parts, draft).map(({ path }) => path));
    const likely = likelyField(
      failure,
      known.filter((path) => !rare.has(path)),
    );
    setErrors(likely === null ? {} : { [likely]: t('accountsPage.check') });
    setState({ kind: 'failed', failure });
    return likely;
  };

  const send = async (allowPlaintextSecrets: boolean): Promise<string | null> => {
    if (state.kind === 'running') return null;
    const own = ownErrors();
    setErrors(own);
    const paths = [...fields.map(({ path }) => path), portPath];
    const first = paths.find((path) => Object.hasOwn(own, path));
    if (first !== undefined) {
      setState({ kind: 'filling' });
      return first;
    }
    const { inBrowser } = parts.way;
    setState({ kind: 'running', inBrowser });
    const answer = await submitAccount(client, {
      entry: { ...entryOf(form.account, parts.way, draft), ...idOf(stored) },
      inBrowser,
      redirectPort: port,
      allowPlaintextSecrets,
      replace: stored !== null,
      edits: purpose === 'edit' ? stored : null,
    });
    if (!answer.ok) return fail(answer.failure);
    await client.reload();
    onDone({ finding: answer.value, name: cleanLine(textAt(draft, 'name')) });
    return null;
  };

  return { draft, errors, parts, state, isChanged: !isSameDraft(begun, draft), change, send };
}

/** The id of a stored account is not for changing. */
function idOf(stored: JsonObject | null): JsonObject {
  const id = stored?.['id'];
  return id === undefined ? {} : { id };
}
