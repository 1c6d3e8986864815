import type { DirectoryField } from '../../contract/commands/directory.ts';

/** Idealist, user: the roles of employees. What each may do is told in the texts. */
const roles = ['manager', 'admin', 'boss', 'worker', 'apiclient', 'webhook'] as const;

function field(key: string, kind: DirectoryField['kind']): DirectoryField {
  return { key, kind, choices: [], required: false, writable: 'always' };
}

/** Idealist, user: every key of an employee's record but its id, which the vendor gives. */
export const employeeFields: readonly DirectoryField[] = [
  { key: 'role', kind: 'choice', choices: [...roles], required: true, writable: 'create' },
  field('username', 'text'),
  field('name', 'text'),
  field('first_name', 'text'),
  field('last_name', 'text'),
  field('job_title', 'text'),
  field('image', 'text'),
  field('units', 'texts'),
  field('attributes', 'text-map'),
  field('franchisee', 'text-map'),
];
