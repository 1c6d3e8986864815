import type { AccountForm, FormPart, Form } from '../../electron/contract/commands/account-form.ts';
import { type Draft, fieldsOf, type PlacedField } from '../forms/draft.ts';

/** One way to sign in, by a name that is unique in the vendor's form. */
export interface Way {
  readonly name: string;
  /** The vendor gives the credentials once the person has allowed it in the browser. */
  readonly inBrowser: boolean;
  readonly form: Form;
}

/** The ways to sign in that a vendor offers; the browser first, since nothing need be copied there. */
export function waysOf({ credentials, signIn }: AccountForm): readonly Way[] {
  const browser = signIn === null ? [] : [{ name: 'browser', inBrowser: true, form: signIn }];
  const given = credentials.map((form) => ({ name: form.name ?? '', inBrowser: false, form }));
  return [...browser, ...given];
}

/** Where the chosen way and the port stand in a draft, beside the fields of the entry. */
export const wayPath = 'credentials';
export const portPath = 'redirectPort';

/** What a form is for: a new account, a new sign-in of a stored one, or its settings. */
export type SetupPurpose = 'new' | 'renew' | 'edit';

/** What goes without saying stands under "more". */
export interface SetupParts {
  readonly ways: readonly Way[];
  readonly way: Way;
  readonly account: readonly FormPart[];
  readonly moreOfAccount: readonly FormPart[];
  readonly credentials: readonly FormPart[];
  readonly moreOfCredentials: readonly FormPart[];
}

const noWay: Way = {
  name: '',
  inBrowser: false,
  form: { name: null, constants: {}, parts: [] },
};

/** The credentials that are stored stay. */
export const keptWay: Way = { ...noWay, name: 'kept' };

/** The parts of a form for a draft; the id is suggested, so it need not be in the way. */
export function setupParts(form: AccountForm, draft: Draft, purpose: SetupPurpose): SetupParts {
  const ways = purpose === 'edit' ? [keptWay, ...waysOf(form)] : waysOf(form);
  // The only kind of credential has no name, which is not the same as no choice.
  const way = ways.find(({ name }) => name === draft[wayPath]) ?? ways[0] ?? noWay;
  const isPlain = (part: FormPart): boolean => part.required && part.key !== 'id';
  const isAsked = (part: FormPart): boolean => purpose === 'new' || part.key !== 'id';
  const parts = form.account.parts;
  return {
    ways,
    way,
    account: parts.filter(isPlain),
    moreOfAccount: parts.filter((part) => !isPlain(part) && isAsked(part)),
    credentials: way.form.parts.filter(({ required }) => required),
    moreOfCredentials: way.form.parts.filter(({ required }) => !required),
  };
}

/** Every field that stands open, in the order in which they are drawn. */
export function openFields(parts: SetupParts, draft: Draft): readonly PlacedField[] {
  return [
    ...fieldsOf(parts.account, '', draft),
    ...fieldsOf(parts.credentials, wayPath, draft),
    ...moreFields(parts, draft),
  ];
}

/** Those of them that stand under "more". */
export function moreFields(parts: SetupParts, draft: Draft): readonly PlacedField[] {
  return [
    ...fieldsOf(parts.moreOfAccount, '', draft),
    ...fieldsOf(parts.moreOfCredentials, wayPath, draft),
  ];
}
