import * as z from 'zod';
import type { Account, Settings } from '../../contract/settings/settings.ts';
import {
  writtenAutomationSchema,
  type Automation,
  type WrittenAutomation,
} from '../../contract/settings/automation.ts';
import { type FileProblem, type OwnProblem, problemAt } from '../../contract/file-problem.ts';
import { generalSchema, type General } from '../../contract/settings/general.ts';
import { writtenStatusSchema, type Status } from '../../contract/settings/status.ts';
import { partCalendar, type PartedAutomation } from '../calendar-address.ts';
import {
  parseAccountEntry,
  type AccountEntry,
  type FromFile,
  type VendorSchemas,
} from './account-entry.ts';
import { issueProblem } from './issue-problem.ts';
import { jsonProblemAt } from './json-problem.ts';
import { findDuplicate } from './reference-problem.ts';

/** A checked provisioning file; sections that are missing stay missing (docs/control.md#import). */
export interface ProvisioningFile {
  readonly accounts?: readonly AccountEntry[] | undefined;
  readonly statuses?: readonly Status[] | undefined;
  readonly automation?: Automation | undefined;
  /** The address of the automation's calendar, if the file gives it. */
  readonly calendarUrl?: string | undefined;
  readonly general?: General | undefined;
}

/** What only a new file is refused for; an address is as good as a password, so none is repeated. */
function checkCalendar({ calendar }: WrittenAutomation, context: z.RefinementCtx): void {
  const { url, file = '' } = calendar ?? {};
  const refuse = (field: string, message: OwnProblem): void => {
    context.addIssue({ code: 'custom', path: ['calendar', field], message });
  };
  if (url !== undefined && !URL.canParse(url)) refuse('url', 'https-address');
  if (/^[a-z][\w+.-]+:\/\//iu.test(file)) refuse('file', 'file-path');
}

/** The frame of a provisioning file; `accounts` are checked with each vendor's own schema. */
const fileSchema = z.strictObject({
  version: z.literal(1),
  accounts: z.array(z.unknown()).optional(),
  statuses: z.array(writtenStatusSchema).optional(),
  automation: writtenAutomationSchema.superRefine(checkCalendar).optional(),
  general: generalSchema.optional(),
});

/**
 * Reads a provisioning file (docs/control.md#set-up-file). What refers to stored accounts or
 * statuses is checked when it is merged. The first problem is named by its path; no secret is ever
 * repeated.
 */
export function parseProvisioning(
  text: string,
  vendorSchemas: VendorSchemas,
): FromFile<ProvisioningFile> {
  const json = parseJson(text);
  if (!json.ok) return json;
  const frame = fileSchema.safeParse(json.value);
  if (!frame.success) {
    return { ok: false, problem: issueProblem(frame.error, json.value) };
  }
  const accounts: AccountEntry[] = [];
  for (const index of frame.data.accounts?.keys() ?? []) {
    const entry = parseAccountEntry(json.value, index, vendorSchemas);
    if (!entry.ok) return entry;
    accounts.push(entry.value);
  }
  const { statuses, automation: written, general } = frame.data;
  const listed = accounts.map(({ account }) => account);
  const problem = duplicateProblem(listed, statuses ?? []);
  if (problem !== null) return { ok: false, problem };
  const given = frame.data.accounts === undefined ? undefined : accounts;
  const { automation, calendarUrl } = partedRules(written);
  return { ok: true, value: { accounts: given, statuses, automation, calendarUrl, general } };
}

function partedRules(written: WrittenAutomation | undefined): Partial<PartedAutomation> {
  return written === undefined ? {} : partCalendar(written);
}

function duplicateProblem(
  accounts: readonly Account[],
  statuses: readonly Status[],
): FileProblem | null {
  return findDuplicate(accounts, 'accounts') ?? findDuplicate(statuses, 'statuses');
}

/** Deeper nesting serves nothing and would exhaust the stack of whoever walks it. */
const deepest = 64;

const bracket = /"(?:[^"\\]|\\.)*"|[{}[\]]/gsu;

/** Reads JSON, with or without a byte order mark; a problem names line and column, never content. */
function parseJson(text: string): FromFile<unknown> {
  const json = text.replace(/^\u{FEFF}/u, '');
  try {
    const value: unknown = JSON.parse(json);
    if (depthOf(json) <= deepest) return { ok: true, value };
    return { ok: false, problem: problemAt([], 'too-deep') };
  } catch {
    const { line, column } = jsonProblemAt(json);
    return { ok: false, problem: problemAt(null, 'not-json', { line, column }) };
  }
}

function depthOf(json: string): number {
  let depth = 0;
  let most = 0;
  for (const [mark] of json.matchAll(bracket)) {
    if (mark === '{' || mark === '[') depth += 1;
    else if (mark === '}' || mark === ']') depth -= 1;
    most = Math.max(most, depth);
  }
  return most;
}

const indent = 2;

/**
 * Writes settings as a provisioning file (docs/control.md#import). Settings hold no credentials, so
 * neither does the file; importing it changes nothing.
 */
export function exportProvisioning(settings: Settings): string {
  const { accounts, statuses, automation, general } = settings;
  return `${JSON.stringify({ version: 1, accounts, statuses, automation, general }, null, indent)}\n`;
}
