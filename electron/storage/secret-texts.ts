import { valueAt } from './file-path.ts';

/** Shorter texts are words rather than secrets, and blotting them out would garble the line. */
const shortestSecret = 4;
const blot = '•••';

/** Blots out of a text whatever a provisioning document holds of credentials and a calendar's place. */
export function hideSecrets(text: string, document: unknown): string {
  const accounts = valueAt(document, ['accounts']);
  const secrets = Array.isArray(accounts)
    ? accounts.flatMap((account: unknown) => textsIn(valueAt(account, ['credentials'])))
    : [];
  return [...secrets, ...textsIn(valueAt(document, ['automation', 'calendar', 'url']))]
    .filter((secret) => secret.length >= shortestSecret)
    .reduce((clean, secret) => clean.replaceAll(secret, blot), text);
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
