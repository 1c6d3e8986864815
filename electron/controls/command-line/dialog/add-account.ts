import type { AccountForm, Form } from '../../../contract/commands/account-form.ts';
import { type AppInvocation, type AddAccountInvocation, toApp } from '../invocation.ts';
import { choose } from './choose.ts';
import { fillForm } from './fill-form.ts';
import { type Guide, labelOf } from './guide.ts';

/** How the person wants to sign in. */
type Way =
  | { readonly kind: 'given'; readonly form: Form }
  | { readonly kind: 'browser'; readonly form: Form };

function waysOf({ credentials, signIn }: AccountForm, browserOnly: boolean): readonly Way[] {
  const inBrowser: Way[] = signIn === null ? [] : [{ kind: 'browser', form: signIn }];
  const given = credentials.map((form): Way => ({ kind: 'given', form }));
  return browserOnly && inBrowser.length > 0 ? inBrowser : [...given, ...inBrowser];
}

function labelOfWay({ kind, form }: Way, { t }: Guide): string {
  const name = kind === 'browser' ? kind : (form.name ?? '');
  const key = `sign-in-kind.${name}`;
  const label = t(`shared:${key}`);
  return label === key ? labelOf([name], t) : label;
}

/** What the app is asked for an account whose entry is whole but for tokens that the browser brings. */
export function requestOf(
  entry: Readonly<Record<string, unknown>>,
  invocation: AddAccountInvocation,
  redirectPort = invocation.redirectPort,
): AppInvocation {
  const { replace, allowPlaintextSecrets, format } = invocation;
  const input = { entry, replace, allowPlaintextSecrets };
  if (!invocation.browser) return toApp('addAccount', input, { format });
  const port = redirectPort === null ? {} : { redirectPort };
  return toApp('signInAccount', { ...input, ...port }, { format });
}

async function askPort({ terminal, t }: Guide): Promise<number | null> {
  const answer = (await terminal.ask(`${t('cli:accounts.port')}: `)).trim();
  return /^\d{1,5}$/u.test(answer) ? Number(answer) : null;
}

/** Asks for everything an account of this vendor needs, as its form says. */
export async function askForAccount(
  form: AccountForm,
  invocation: AddAccountInvocation,
  guide: Guide,
): Promise<AppInvocation> {
  const account = await fillForm(form.account, guide);
  const ways = waysOf(form, invocation.browser).map((way) => ({
    label: labelOfWay(way, guide),
    value: way,
  }));
  const way = await choose(guide.t('cli:accounts.how'), ways, guide);
  const credentials = await fillForm(way.form, { ...guide, proposals: {} });
  const isBrowser = way.kind === 'browser';
  const port = isBrowser ? (invocation.redirectPort ?? (await askPort(guide))) : null;
  return requestOf({ ...account, credentials }, { ...invocation, browser: isBrowser }, port);
}
