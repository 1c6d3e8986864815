import { useState } from 'react';
import type { AccountFinding } from '../../../electron/contract/commands/accounts.ts';
import type { DeliveryView } from '../../../electron/contract/views/status-view.ts';
import { type Client, type Answer, type Failure, useClient } from '../../bridge/client.ts';

/** What an account is being asked, or what came of it. */
export type ActionState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'testing' }
  | { readonly kind: 'in-browser' }
  | { readonly kind: 'found'; readonly finding: AccountFinding }
  | { readonly kind: 'test-failed'; readonly failure: Failure }
  | { readonly kind: 'sign-in-failed'; readonly failure: Failure };

/** What can be done with one account. */
export interface AccountActions {
  readonly state: ActionState;
  readonly isBusy: boolean;
  readonly test: () => Promise<void>;
  readonly signIn: (allowPlaintextSecrets: boolean) => Promise<void>;
  readonly cancelSignIn: () => void;
  readonly clear: () => void;
}

async function hasBrowserSignIn(client: Client, vendor: string): Promise<boolean> {
  const form = await client.ask('accountForm', { vendor });
  return form.ok && form.value.signIn !== null;
}

/** The browser was not opened, since something has to be typed first. */
function needsTyping(answer: Answer<unknown>): boolean {
  return (
    !answer.ok && answer.failure.kind === 'answered' && answer.failure.error.code === 'invalid-file'
  );
}

/** Carries out what a person wants of an account; `onType` opens its form. */
export function useAccountActions(account: DeliveryView, onType: () => void): AccountActions {
  const client = useClient();
  const [state, setState] = useState<ActionState>({ kind: 'idle' });
  const isBusy = state.kind === 'testing' || state.kind === 'in-browser';
  const { id, vendor } = account;

  const test = async (): Promise<void> => {
    if (isBusy) return;
    setState({ kind: 'testing' });
    const answer = await client.ask('testAccount', { account: id });
    setState(
      answer.ok
        ? { kind: 'found', finding: answer.value }
        : { kind: 'test-failed', failure: answer.failure },
    );
  };

  const signIn = async (allowPlaintextSecrets: boolean): Promise<void> => {
    if (isBusy) return;
    if (!(await hasBrowserSignIn(client, vendor))) {
      onType();
      return;
    }
    setState({ kind: 'in-browser' });
    const answer = await client.ask('signInAccount', { account: id, allowPlaintextSecrets });
    if (needsTyping(answer)) {
      onType();
      return;
    }
    if (answer.ok) await client.reload();
    setState(
      answer.ok
        ? { kind: 'found', finding: answer.value }
        : { kind: 'sign-in-failed', failure: answer.failure },
    );
  };

  return {
    state,
    isBusy,
    test,
    signIn,
    cancelSignIn: () => void client.ask('cancelSignIn', {}),
    clear: () => {
      setState({ kind: 'idle' });
    },
  };
}
