import type { Json } from '../contract/json.ts';

/** Shorter texts are words rather than secrets, and blotting them out would garble the answer. */
const shortestSecret = 4;
const blot = '•••';

/** Replaces every given secret in every text of a vendor's answer, keys included. */
export function redact(body: Json, secrets: readonly string[]): Json {
  const hidden = secrets.filter((secret) => secret.length >= shortestSecret);
  return hidden.length === 0 ? body : redactValue(body, hidden);
}

function redactValue(value: Json, secrets: readonly string[]): Json {
  if (typeof value === 'string') {
    return redactText(value, secrets);
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  if (isArray(value)) {
    return value.map((each) => redactValue(each, secrets));
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      redactText(key, secrets),
      redactValue(each, secrets),
    ]),
  );
}

function redactText(text: string, secrets: readonly string[]): string {
  return secrets.reduce((clean, secret) => clean.replaceAll(secret, blot), text);
}

/** `Array.isArray` does not narrow read-only arrays. */
function isArray(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
