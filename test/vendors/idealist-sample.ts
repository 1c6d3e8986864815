import { randomBytes } from 'node:crypto';
import type {
  DirectoryEntry,
  DirectoryFilter,
} from '../../electron/contract/commands/directory.ts';
import type { JsonObject } from '../../electron/contract/json.ts';
import type { Employee } from '../../electron/sandbox/idealist/employee.ts';
import {
  createSampleWorkplace,
  type SampleWorkplace,
} from '../../electron/sandbox/sample-workplace.ts';
import type { Directory } from '../../electron/vendors/directory.ts';
import { idealist } from '../../electron/vendors/idealist/adapter.ts';
import type { IdealistSetting } from '../../electron/vendors/idealist/schemas.ts';
import type { Transport, VendorSession } from '../../electron/vendors/port.ts';
import { connectionOf, createBox, now, transport } from '../unit/vendors/fixture.ts';

type Session = VendorSession<IdealistSetting> & { readonly directory: Directory };
type Listed = Extract<Awaited<ReturnType<Directory['list']>>, { kind: 'page' }>;

interface OpenOptions {
  readonly user?: string;
  readonly token?: string;
  readonly transport?: Transport;
}

/** The sample Idealist over real HTTP, and the sample person's account at it. */
export interface IdealistSample {
  readonly workplace: SampleWorkplace;
  readonly state: SampleWorkplace['state']['idealist'];
  /** The sample person's id. */
  readonly id: string;
  open(options?: OpenOptions): Session;
  /** The record as the vendor holds it. */
  held(id?: string): Employee;
  /** The methods of the calls since the log was cleared. */
  methods(): readonly string[];
  /** Puts so many colleagues before the person. */
  crowd(count: number): void;
  stop(): Promise<void>;
}

export const signal = new AbortController().signal;

export async function openSample(): Promise<IdealistSample> {
  const workplace = await createSampleWorkplace({ now: () => now, random: randomBytes });
  const id = workplace.people[0].idealistId;
  const state = workplace.state.idealist;
  const held = (wanted = id): Employee => {
    const employee = state.recordOf(wanted);
    if (employee === undefined) throw new Error('there is no such employee');
    return employee;
  };
  return {
    workplace,
    state,
    id,
    held,
    open(options = {}) {
      const account = idealist.accountSchema.parse({
        id: 'idealist',
        vendor: 'idealist',
        name: 'Idealist',
        baseUrl: workplace.baseUrls.idealist,
        user: options.user ?? id,
      });
      const box = createBox({ token: options.token ?? workplace.access.idealist.token });
      const session = idealist.connect({
        ...connectionOf(account, box),
        transport: options.transport ?? transport,
      });
      if (session.directory === undefined) throw new Error('there is no directory');
      return { ...session, directory: session.directory };
    },
    methods: () => workplace.log.map(({ method }) => method),
    crowd(count) {
      const person = held();
      const others = Array.from({ length: count }, (_, index): Employee => ({
        ...person,
        id: index.toString(16).padStart(24, '0'),
        name: `Сотрудник ${String(index)}`,
      }));
      // The state shows its list for reading; the array behind it is one.
      (state.employees as Employee[]).unshift(...others);
    },
    stop: () => workplace.stop(),
  };
}

/** One page of a list that must not fail. */
export async function pageOf(directory: Directory, filter: DirectoryFilter): Promise<Listed> {
  const page = await directory.list(filter, signal);
  if (page.kind !== 'page') throw new Error(`no page: ${page.notice.code}`);
  return page;
}

/** All entries of a list, page by page. */
export async function allOf(
  directory: Directory,
  filter: DirectoryFilter = {},
): Promise<readonly DirectoryEntry[]> {
  const first = await pageOf(directory, filter);
  const entries = [...first.entries];
  let next = first.nextPage;
  while (next !== null) {
    const page = await pageOf(directory, { ...filter, page: next });
    entries.push(...page.entries);
    next = page.nextPage;
  }
  return entries;
}

/** The entry of a record, as a person sees it before an edit. */
export async function entryOf(directory: Directory, id: string): Promise<DirectoryEntry> {
  const entry = (await allOf(directory)).find((each) => each.id === id);
  if (entry === undefined) throw new Error('the list does not show the record');
  return entry;
}

/** Sees a record and changes it. */
export async function edit(
  directory: Directory,
  id: string,
  fields: JsonObject,
): ReturnType<Directory['edit']> {
  return await directory.edit({ expected: await entryOf(directory, id), fields }, signal);
}
