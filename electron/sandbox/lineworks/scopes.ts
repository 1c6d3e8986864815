import type { LineworksState } from './lineworks-state.ts';

const SCOPES = ['user', 'user.read', 'directory', 'directory.read'] as const;
const NOT_FREE: readonly string[] = ['user', 'directory', 'directory.read'];

/** The scopes an app of this domain may be given: the free plan lacks most (LINE WORKS, directory). */
export const scopesOf = ({ plan }: Pick<LineworksState, 'plan'>): readonly string[] =>
  SCOPES.filter((scope) => plan !== 'free' || !NOT_FREE.includes(scope));

/** The scopes in a request, separated by spaces; null if there are none, or one is not to be had. */
export const readScopes = (
  text: string | null,
  state: Pick<LineworksState, 'plan'>,
): readonly string[] | null => {
  const scopes = (text ?? '').split(' ').filter((scope) => scope !== '');
  const known = scopesOf(state);
  return scopes.length > 0 && scopes.every((scope) => known.includes(scope)) ? scopes : null;
};
