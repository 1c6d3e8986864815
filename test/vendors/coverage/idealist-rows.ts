import type { CoverageRow } from './types.ts';

/**
 * Every method, field and error of Idealist, user; errors are those of
 * docs/vendors/api.md#idealist.
 */
export const idealistRows = [
  { id: 'idealist.method.list', what: 'method', text: 'GET /api/user' },
  { id: 'idealist.method.create', what: 'method', text: 'POST /api/user' },
  { id: 'idealist.method.edit', what: 'method', text: 'PUT /api/user/<user_id>' },
  {
    id: 'idealist.field.header-authorization',
    what: 'field',
    text: 'Authorization: Bearer persistent <token>',
  },
  { id: 'idealist.field.header-content-type', what: 'field', text: 'Content-Type header' },
  { id: 'idealist.field.id', what: 'field', text: 'id' },
  { id: 'idealist.field.username', what: 'field', text: 'username' },
  { id: 'idealist.field.name', what: 'field', text: 'name (full name, with the job title)' },
  { id: 'idealist.field.first_name', what: 'field', text: 'first_name' },
  { id: 'idealist.field.last_name', what: 'field', text: 'last_name' },
  { id: 'idealist.field.role', what: 'field', text: 'role' },
  { id: 'idealist.field.job_title', what: 'field', text: 'job_title' },
  { id: 'idealist.field.image', what: 'field', text: 'image' },
  { id: 'idealist.field.units', what: 'field', text: 'units' },
  { id: 'idealist.field.attributes', what: 'field', text: 'attributes' },
  { id: 'idealist.field.franchisee', what: 'field', text: 'franchisee (for franchisors only)' },
  { id: 'idealist.field.role-manager', what: 'field', text: 'role: manager' },
  { id: 'idealist.field.role-admin', what: 'field', text: 'role: admin' },
  { id: 'idealist.field.role-boss', what: 'field', text: 'role: boss' },
  { id: 'idealist.field.role-worker', what: 'field', text: 'role: worker' },
  { id: 'idealist.field.role-apiclient', what: 'field', text: 'role: apiclient' },
  { id: 'idealist.field.role-webhook', what: 'field', text: 'role: webhook' },
  {
    id: 'idealist.field.apiclient-franchisee',
    what: 'field',
    text: 'an apiclient of one franchisee',
  },
  {
    id: 'idealist.field.apiclient-franchisor',
    what: 'field',
    text: 'an apiclient with the access of the franchisor',
  },
  { id: 'idealist.field.filter-query', what: 'field', text: 'filter query' },
  { id: 'idealist.field.filter-roles', what: 'field', text: 'filter roles, a JSON array' },
  {
    id: 'idealist.field.filter-franchisees',
    what: 'field',
    text: 'filter franchisees, a JSON array, for franchisors only',
  },
  { id: 'idealist.field.paging', what: 'field', text: 'the standard pagination scheme' },
  { id: 'idealist.field.create-role-only', what: 'field', text: 'only role is required' },
  {
    id: 'idealist.field.create-null',
    what: 'field',
    text: 'what is not given at the creation becomes null',
  },
  { id: 'idealist.field.edit-null', what: 'field', text: 'keys absent from an edit become null' },
  { id: 'idealist.field.edit-fixed', what: 'field', text: 'id and role cannot be changed' },
  { id: 'idealist.error.4xx', what: 'error', text: 'any other 4xx (not in the document)' },
  { id: 'idealist.error.401', what: 'error', text: '401 (not in the document)' },
  { id: 'idealist.error.403', what: 'error', text: '403 (not in the document)' },
  { id: 'idealist.error.404', what: 'error', text: '404 (not in the document)' },
  { id: 'idealist.error.429', what: 'error', text: '429 (not in the document)' },
  { id: 'idealist.error.5xx', what: 'error', text: '5xx (not in the document)' },
  { id: 'idealist.error.incomplete', what: 'error', text: 'a record that lacks a key' },
  { id: 'idealist.error.not-once', what: 'error', text: 'a record that is not there exactly once' },
  { id: 'idealist.error.changed', what: 'error', text: 'a record that changed meanwhile' },
] as const satisfies readonly CoverageRow[];
