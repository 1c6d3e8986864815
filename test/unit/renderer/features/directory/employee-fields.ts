import type { DirectoryField } from '../../../../../electron/contract/commands/directory.ts';
import type { JsonObject } from '../../../../../electron/contract/json.ts';

const common: Pick<DirectoryField, 'choices' | 'required' | 'writable'> = {
  choices: [],
  required: false,
  writable: 'always',
};

/** Fields of every kind. */
export const fields: readonly DirectoryField[] = [
  { key: 'role', kind: 'choice', choices: ['worker', 'boss'], required: true, writable: 'create' },
  { key: 'title', kind: 'text', ...common },
  { key: 'units', kind: 'texts', ...common },
  { key: 'attributes', kind: 'text-map', ...common },
  { key: 'stamp', kind: 'text', ...common, writable: 'never' },
];

export const record: JsonObject = {
  id: '1',
  role: 'worker',
  title: 'Cashier',
  units: ['a', 'b'],
  attributes: { locker: 'B12', shoe: '43' },
  stamp: null,
};
