import {
  startConpeek,
  startGaroon,
  startIdealist,
  startLineworks,
  type FakeVendor,
} from './vendors.ts';

/** The id of an account and of its vendor. */
export type VendorName = 'conpeek' | 'garoon' | 'lineworks' | 'idealist';

/** All four, in the order of the provisioning file. */
export const vendorNames: readonly VendorName[] = ['conpeek', 'garoon', 'lineworks', 'idealist'];

/** A provisioning file as data, open to be spoilt by a test. */
export interface ProvisioningFile {
  version: number;
  accounts: Record<string, unknown>[];
  statuses: Record<string, unknown>[];
  automation: Record<string, unknown>;
  general: Record<string, unknown>;
}

/** Four vendors made from their documents, and a person who works with all of them. */
export interface Company {
  readonly vendors: Readonly<Record<VendorName, FakeVendor>>;
  /** What each of them shows, in its own word. */
  shown(): Readonly<Record<VendorName, string>>;
  /** A fresh copy of the file each time. */
  file(): ProvisioningFile;
  readonly secrets: readonly string[];
  stop(): Promise<void>;
}

/** What the vendors show for the statuses of the file. */
export const shownFor = {
  available: {
    conpeek: 'ONLINE',
    garoon: 'attend',
    lineworks: 'available',
    idealist: 'available',
  },
  lunch: { conpeek: 'ONBREAK', garoon: 'absence', lineworks: 'AWAY', idealist: 'lunch' },
  away: { conpeek: 'OFFLINE', garoon: 'absence', lineworks: 'AWAY', idealist: 'away' },
} as const satisfies Readonly<Record<string, Readonly<Record<VendorName, string>>>>;

const message = '{message}';

function statuses(): Record<string, unknown>[] {
  return [
    {
      id: 'available',
      name: 'Available',
      kind: 'available',
      hotkey: 'Control+Alt+1',
      accounts: {
        conpeek: { workState: 'ONLINE', onlineModeId: 98 },
        garoon: { code: 'attend', notes: message },
        lineworks: { clear: true },
        idealist: { value: 'available' },
      },
    },
    {
      id: 'lunch',
      name: 'Lunch break',
      kind: 'break',
      minutes: 60,
      accounts: {
        conpeek: {
          workState: 'ONBREAK',
          breakType: 'COFFEE',
          breakCause: 'Szkolenie',
          breakNote: message,
        },
        garoon: { code: 'absence', notes: message },
        lineworks: { profileStatusId: 'AWAY', statusMessage: message },
        idealist: { value: 'lunch' },
      },
    },
    {
      id: 'away',
      name: 'Away',
      kind: 'away',
      accounts: {
        conpeek: { workState: 'OFFLINE' },
        garoon: { code: 'absence', notes: message },
        lineworks: { profileStatusId: 'AWAY' },
        idealist: { value: 'away' },
      },
    },
    {
      id: 'focus',
      name: 'Focus',
      kind: 'busy',
      accounts: { garoon: { code: 'absence' } },
    },
  ];
}

/** Starts the four vendors. */
export async function openCompany(): Promise<Company> {
  const vendors = {
    conpeek: await startConpeek(),
    garoon: await startGaroon(),
    lineworks: await startLineworks(),
    idealist: await startIdealist(),
  };
  return {
    vendors,
    shown: () => ({
      conpeek: vendors.conpeek.shows(),
      garoon: vendors.garoon.shows(),
      lineworks: vendors.lineworks.shows(),
      idealist: vendors.idealist.shows(),
    }),
    file: () =>
      structuredClone({
        version: 1,
        accounts: vendorNames.map((name) => ({ ...vendors[name].account })),
        statuses: statuses(),
        automation: { lock: { status: 'away' } },
        general: { notifications: false },
      }),
    secrets: vendorNames.flatMap((name) => vendors[name].secrets),
    stop: async () => {
      await Promise.all(vendorNames.map((name) => vendors[name].stop()));
    },
  };
}
