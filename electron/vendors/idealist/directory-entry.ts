import * as z from 'zod';
import type { DirectoryEntry } from '../../contract/commands/directory.ts';
import { jsonObjectSchema, type JsonObject } from '../../contract/json.ts';
import { idOf, textIn } from './employee.ts';

const idSchema = z.union([z.string().min(1), z.number().transform(String)]);

/** A record as an entry of the directory; the group is its franchisee, shown to franchisors only. */
export function entryOf(record: JsonObject): DirectoryEntry {
  const parts = [textIn(record, 'first_name'), textIn(record, 'last_name')];
  const called = parts.filter((part) => part !== null).join(' ');
  return {
    id: idOf(record),
    name: textIn(record, 'name') ?? (called === '' ? null : called),
    role: textIn(record, 'role'),
    group: groupOf(record),
    record,
  };
}

/** What a franchisee is made of is not described: an id and a name are looked for. */
function groupOf(record: JsonObject): DirectoryEntry['group'] {
  const franchisee = jsonObjectSchema.safeParse(record['franchisee']).data ?? {};
  const id = idSchema.safeParse(franchisee['id'] ?? franchisee['_id']).data;
  const name = textIn(franchisee, 'name') ?? textIn(franchisee, 'title');
  return id === undefined ? null : { id, name };
}
