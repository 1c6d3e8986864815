import * as z from 'zod';

/** Idealist, user: the roles of employees. */
const ROLES = ['manager', 'admin', 'boss', 'worker', 'apiclient', 'webhook'] as const;

const objectId = z.string().regex(/^[0-9a-f]{24}$/u, 'ObjectId expected');
const text = z.string().nullable().optional();

/** The writable keys; `name` and `franchisee` are keys of the model too, so the null rule meets them. */
const writable = {
  username: text,
  name: text,
  first_name: text,
  last_name: text,
  job_title: text,
  image: objectId.nullable().optional(),
  units: z.array(objectId).nullable().optional(),
  attributes: z.record(z.string(), z.string()).nullable().optional(),
  franchisee: z.record(z.string(), z.unknown()).nullable().optional(),
};

/** Bodies and query values of Idealist, user. */
export const employeeSchema = {
  create: z.strictObject({ role: z.enum(ROLES), ...writable }),
  /** `id` and `role` cannot be changed: what comes of sending them is ID-3. */
  update: z.strictObject({ id: z.unknown().optional(), role: z.unknown().optional(), ...writable }),
  roles: z.array(z.enum(ROLES)),
  franchisees: z.array(objectId),
} as const;

/** An employee record; absent keys of a write have become null. */
export interface Employee {
  readonly id: string;
  readonly username: string | null;
  readonly name: string | null;
  readonly first_name: string | null;
  readonly last_name: string | null;
  readonly role: (typeof ROLES)[number];
  readonly job_title: string | null;
  readonly image: string | null;
  readonly units: readonly string[] | null;
  readonly attributes: Readonly<Record<string, string>> | null;
  readonly franchisee: Readonly<Record<string, unknown>> | null;
}
