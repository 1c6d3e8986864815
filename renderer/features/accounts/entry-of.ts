import type { Form } from '../../../electron/contract/account-form.ts';
import type { JsonObject } from '../../../electron/contract/json.ts';
import type { Draft } from '../shared-forms/draft.ts';
import { objectOf } from '../shared-forms/object-of.ts';
import { keptWay } from './setup-model.ts';
import type { Way } from './ways-of.ts';

/**
 * The draft as an account entry in the form of a provisioning file, with its credentials unless those
 * that are stored stay.
 */
export function entryOf(account: Form, way: Way, draft: Draft): JsonObject {
  const entry = objectOf(account, '', draft);
  if (way === keptWay) return entry;
  return { ...entry, credentials: objectOf(way.form, 'credentials', draft) };
}
