import { describe, expect, it } from 'vitest';
import { createSetupHandlers, type SetupPorts } from '../../../electron/commands/first-setup.ts';
import {
  type Account,
  emptySettings,
  type Settings,
} from '../../../electron/contract/settings/settings.ts';
import { automationSchema } from '../../../electron/contract/settings/automation.ts';
import type { CatalogueEntry } from '../../../electron/contract/commands/directory.ts';
import type { CommandOutput } from '../../../electron/contract/commands/commands.ts';
import { generalSchema } from '../../../electron/contract/settings/general.ts';
import type { JsonObject } from '../../../electron/contract/json.ts';
import type { Draft } from '../../../electron/contract/commands/settings.ts';
import { statusSchema } from '../../../electron/contract/settings/status.ts';
import type { Handlers } from '../../../electron/controls/ipc/dispatcher.ts';
import type { CatalogueOutcome } from '../../../electron/vendors/port.ts';
import { vendors } from '../../../electron/vendors/registry.ts';
import { speechOf } from '../controls/support.ts';

const { texts } = await speechOf('en');
const polish = (await speechOf('pl')).texts;
const caller = { via: 'window' } as const;

function account(vendor: Account['vendor']): Account {
  // What is not looked at here is left out.
  return { id: vendor, vendor, name: vendor } as unknown as Account;
}

interface Desk {
  readonly handlers: Pick<Handlers, 'proposeStatuses' | 'setUpStatuses' | 'setUpAutomation'>;
  readonly stored: Draft[];
  readonly asked: string[];
}

function desk(settings: Partial<Settings>, more: Partial<SetupPorts> = {}): Desk {
  const stored: Draft[] = [];
  const asked: string[] = [];
  const whole = { ...emptySettings(), ...settings };
  const handlers = createSetupHandlers({
    settings: () => whole,
    texts: () => texts,
    store: (file) => {
      stored.push(file);
      return Promise.resolve({ ok: true, value: { changes: [] } });
    },
    vendorOf: ({ vendor }) => vendors[vendor],
    catalogue: (id) => {
      asked.push(id);
      return Promise.resolve(null);
    },
    ...more,
  });
  return { handlers, stored, asked };
}

type Proposed = CommandOutput<'proposeStatuses'>['statuses'];

async function proposed({ handlers }: Desk): Promise<Proposed> {
  const answer = await handlers.proposeStatuses({}, caller);
  return answer.ok ? answer.value.statuses : [];
}

function offering(...ids: string[]): CatalogueOutcome {
  const entries = ids.map((profileStatusId) => ({
    setting: { profileStatusId },
    names: {},
    icon: null,
  }));
  return { kind: 'catalogue', entries, complete: true, notice: null };
}

const lineworksOf = (statuses: Proposed, id: string): unknown =>
  statuses.find((status) => status.id === id)?.accounts['lineworks'];

describe('the statuses that are proposed', () => {
  it('are the usual ones, and tell each account what its vendor knows for it', async () => {
    const all = desk({
      accounts: [account('conpeek'), account('garoon'), account('lineworks'), account('idealist')],
    });
    const statuses = await proposed(all);
    expect(statuses.map(({ id, name }) => [id, name])).toEqual([
      ['available', 'Available'],
      ['busy', 'Busy'],
      ['lunch', 'Lunch'],
      ['short-break', 'Short break'],
      ['away', 'Away'],
      ['offline', 'Off work'],
    ]);
    expect(statuses[0]?.accounts).toEqual({
      conpeek: { workState: 'ONLINE' },
      garoon: { code: 'attend', notes: '{message}' },
      lineworks: { clear: true },
      idealist: { value: '{name}' },
    });
    expect(statuses[2]).toMatchObject({
      kind: 'break',
      minutes: 60,
      accounts: {
        garoon: { code: 'absence' },
        lineworks: { profileStatusId: 'AWAY', statusMessage: '{message}' },
      },
    });
    expect(statuses[2]?.accounts).not.toHaveProperty('conpeek');
    // Only where an administrator may have added or switched off something is the vendor asked.
    expect(all.asked).toEqual(['conpeek', 'garoon', 'lineworks']);
  });

  it('are named in the person’s language', async () => {
    const statuses = await proposed(desk({}, { texts: () => polish }));
    expect(statuses.map(({ name }) => name)).toContain('Przerwa obiadowa');
  });

  it('leave out what the domain switched off, or take the next that suits', async () => {
    const catalogue = (): Promise<CatalogueOutcome> => Promise.resolve(offering('BUSY', 'ABSENCE'));
    const statuses = await proposed(desk({ accounts: [account('lineworks')] }, { catalogue }));
    expect(lineworksOf(statuses, 'busy')).toMatchObject({ profileStatusId: 'BUSY' });
    expect(lineworksOf(statuses, 'away')).toMatchObject({ profileStatusId: 'ABSENCE' });
    expect(lineworksOf(statuses, 'lunch')).toBeUndefined();
    expect(lineworksOf(statuses, 'available')).toEqual({ clear: true });
  });

  it.each<[string, CatalogueOutcome]>([
    ['cannot be read', { kind: 'offline', notice: { code: 'unreachable' } }],
    ['may not be whole', { ...offering('BUSY'), complete: false } as CatalogueOutcome],
  ])('are all proposed where the list %s', async (_how, outcome) => {
    const catalogue = (): Promise<CatalogueOutcome> => Promise.resolve(outcome);
    const statuses = await proposed(desk({ accounts: [account('lineworks')] }, { catalogue }));
    expect(lineworksOf(statuses, 'offline')).toMatchObject({ profileStatusId: 'LEAVE_OFFICE' });
  });

  it('are not those whose id or name is there already', async () => {
    const statuses = [
      statusSchema.parse({ id: 'busy', name: 'In a call', kind: 'busy' }),
      statusSchema.parse({ id: 'eating', name: ' LUNCH ', kind: 'break' }),
    ];
    const ids = (await proposed(desk({ statuses }))).map(({ id }) => id);
    expect(ids).toEqual(['available', 'short-break', 'away', 'offline']);
  });
});

/** What an administrator added, with the vendor's name for it in one language or another. */
function listing(...added: readonly CatalogueEntry[]): () => Promise<CatalogueOutcome> {
  return () =>
    Promise.resolve({ kind: 'catalogue', entries: added, complete: false, notice: null });
}

function entry(setting: JsonObject, name: string, icon: string | null = null): CatalogueEntry {
  return { setting, names: { und: name, pl: `pl ${name}` }, icon };
}

describe('what the workplace added at its vendors', () => {
  const meeting = entry({ profileStatusId: 'CUSTOM01' }, 'In a meeting', 'MEETING');

  it('is proposed after the usual ones, with the kind that its icon says', async () => {
    const accounts = [account('lineworks'), account('idealist')];
    const all = desk({ accounts }, { catalogue: listing(meeting) });
    expect((await proposed(all)).at(-1)).toEqual({
      id: 'in-a-meeting',
      name: 'In a meeting',
      kind: 'busy',
      origin: 'added',
      accounts: {
        lineworks: { profileStatusId: 'CUSTOM01', statusMessage: '{message}' },
        idealist: { value: '{name}' },
      },
      called: { lineworks: 'In a meeting' },
    });
  });

  it('is named in the person’s language', async () => {
    const more = { catalogue: listing(meeting), texts: () => polish };
    const names = (await proposed(desk({ accounts: [account('lineworks')] }, more))).map(
      ({ name }) => name,
    );
    expect(names).toContain('pl In a meeting');
  });

  it('tells nobody else where the vendor does not say what kind it is', async () => {
    const catalogue = listing(entry({ code: 'training' }, 'Training'));
    const accounts = [account('garoon'), account('idealist')];
    expect((await proposed(desk({ accounts }, { catalogue }))).at(-1)).toMatchObject({
      name: 'Training',
      origin: 'unclear',
      accounts: { garoon: { code: 'training', notes: '{message}' } },
    });
  });

  it('is one status where several vendors call it the same', async () => {
    const lists: Readonly<Record<string, ReturnType<typeof listing>>> = {
      lineworks: listing(meeting),
      garoon: listing(entry({ code: 'IN A MEETING' }, 'IN A MEETING')),
      conpeek: listing(),
    };
    const catalogue = (id: string): Promise<CatalogueOutcome> => (lists[id] ?? listing())();
    const accounts = [account('garoon'), account('lineworks')];
    const added = (await proposed(desk({ accounts }, { catalogue }))).slice(6);
    expect(added).toHaveLength(1);
    expect(added[0]).toMatchObject({
      kind: 'busy',
      accounts: {
        garoon: { code: 'IN A MEETING' },
        lineworks: { profileStatusId: 'CUSTOM01' },
      },
    });
  });

  it('is what a usual status of the same name tells', async () => {
    const lunch = entry({ profileStatusId: 'CUSTOM02' }, 'Lunch', 'EATING');
    const all = desk({ accounts: [account('lineworks')] }, { catalogue: listing(lunch) });
    const statuses = await proposed(all);
    expect(statuses).toHaveLength(6);
    expect(lineworksOf(statuses, 'lunch')).toMatchObject({ profileStatusId: 'CUSTOM02' });
  });

  it('is left out where it has no name, is there already, or needs what the list does not say', async () => {
    const nameless: CatalogueEntry = { setting: { code: 'x' }, names: {}, icon: null };
    const coffee = entry({ workState: 'ONBREAK', breakType: 'COFFEE' }, 'ONBREAK COFFEE');
    const known = entry({ code: 'deep' }, 'Deep work');
    const statuses = [statusSchema.parse({ id: 'deep-work', name: 'deep WORK', kind: 'busy' })];
    const accounts = [account('garoon'), account('conpeek')];
    const catalogue = listing(nameless, coffee, known);
    expect(await proposed(desk({ accounts, statuses }, { catalogue }))).toHaveLength(6);
  });

  it('is what an online mode of Conpeek is', async () => {
    const mode = entry({ workState: 'ONLINE', onlineModeId: 98 }, 'Mail only');
    const all = desk({ accounts: [account('conpeek')] }, { catalogue: listing(mode) });
    expect((await proposed(all)).at(-1)).toMatchObject({
      name: 'Mail only',
      kind: 'available',
      accounts: { conpeek: { workState: 'ONLINE', onlineModeId: 98 } },
    });
  });
});

describe('setting up', () => {
  it('stores the chosen statuses at once, with their names told, and goes on to the rules', async () => {
    const { handlers, stored } = desk({ general: generalSchema.parse({ setup: 'statuses' }) });
    const statuses = [
      { id: 'lunch', name: 'Obiad', kind: 'break', accounts: { idealist: { value: '{name}' } } },
      { name: 'Deep work', kind: 'busy' },
    ];
    expect(await handlers.setUpStatuses({ statuses }, caller)).toEqual({ ok: true, value: {} });
    expect(stored).toMatchObject([
      {
        statuses: [
          { id: 'lunch', name: 'Obiad', accounts: { idealist: { value: 'Obiad' } } },
          { id: 'deep-work', name: 'Deep work' },
        ],
        general: { setup: 'automation', notifications: true },
      },
    ]);
  });

  it('stores nothing where two statuses would have one name', async () => {
    const { handlers, stored } = desk({});
    const statuses = [
      { id: 'one', name: 'Lunch', kind: 'break' },
      { id: 'two', name: 'lunch ', kind: 'break' },
    ];
    const answer = await handlers.setUpStatuses({ statuses }, caller);
    const error = answer.ok ? null : answer.error;
    expect(error?.code).toBe('usage');
    expect(error?.path).toEqual(['statuses', 1, 'name']);
    expect(stored).toEqual([]);
  });

  it('stores the rules, and nothing is due any longer', async () => {
    const { handlers, stored } = desk({ general: generalSchema.parse({ setup: 'automation' }) });
    const automation = automationSchema.parse({ lock: { status: 'away' } });
    expect(await handlers.setUpAutomation({ automation }, caller)).toEqual({ ok: true, value: {} });
    expect(stored).toMatchObject([{ automation: { lock: { status: 'away' } } }]);
    expect(stored[0]?.['general']).not.toHaveProperty('setup');
  });

  it('says so where nothing could be stored', async () => {
    const error = { code: 'failed', sentence: 'the disk is full' } as const;
    const { handlers } = desk({}, { store: () => Promise.resolve({ ok: false, error }) });
    expect(await handlers.setUpStatuses({ statuses: [] }, caller)).toEqual({ ok: false, error });
  });
});
