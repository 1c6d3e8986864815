import type { AccountForm, Form } from '../../electron/contract/commands/account-form.ts';

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
