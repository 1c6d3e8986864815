import { randomBytes } from 'node:crypto';
import {
  createSampleWorkplace,
  type SampleWorkplace,
} from '../../../electron/sandbox/sample-workplace.ts';
import { sampleProvisioning } from '../../../electron/sandbox/sample-provisioning.ts';

/** What the person's four accounts show, in each vendor's own word. */
export interface Shown {
  readonly conpeek: string;
  readonly garoon: string;
  readonly lineworks: string;
  readonly idealist: string;
}

/** The sample workplace in the test process, and the file that connects an app to it. */
export interface Office {
  readonly workplace: SampleWorkplace;
  shown(): Shown;
  /** The provisioning file, with other rules if given. */
  file(automation?: object): string;
  /** The same with a refresh token of its own, as after a new sign-in. */
  anotherFile(): string;
  /** Calls once when the vendor takes in its next request that writes. */
  onNextWrite(vendor: keyof Shown, listener: () => void): void;
  /** Every credential in that file, in plain text. */
  secrets(): readonly string[];
}

/** What the four show for each status of the sample. */
export const shownFor = {
  available: {
    conpeek: 'ONLINE',
    garoon: 'attend',
    lineworks: 'available',
    idealist: 'available',
  },
  busy: { conpeek: 'ONBREAK', garoon: 'In a meeting', lineworks: 'BUSY', idealist: 'busy' },
  lunch: { conpeek: 'ONBREAK', garoon: 'absence', lineworks: 'AWAY', idealist: 'lunch' },
  away: { conpeek: 'ONBREAK', garoon: 'absence', lineworks: 'AWAY', idealist: 'away' },
  offline: {
    conpeek: 'OFFLINE',
    garoon: 'absence',
    lineworks: 'LEAVE_OFFICE',
    idealist: 'offline',
  },
} as const satisfies Readonly<Record<string, Shown>>;

const names = {
  available: 'Available',
  busy: 'Busy',
  lunch: 'Lunch',
  'short-break': 'Short break',
  away: 'Away',
  offline: 'Off work',
};

/** Away while locked or asleep, and no idle rule: what is not under test must not happen. */
const usualRules = {
  start: { status: 'available' },
  lock: { status: 'away' },
  sleep: { status: 'away' },
};

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

/** Opens an office; ends with `workplace.stop()`. */
export async function openOffice(): Promise<Office> {
  const waiting = new Map<string, () => void>();
  const workplace = await createSampleWorkplace({
    now: Date.now,
    random: randomBytes,
    onRequest: ({ vendor, site, method }) => {
      const listener = waiting.get(vendor);
      if (listener === undefined || method === 'GET' || site === 'lineworksAuth') return;
      waiting.delete(vendor);
      listener();
    },
  });
  const provisioning = sampleProvisioning(workplace, names);
  const [person] = workplace.people;
  return {
    workplace,
    shown: () => {
      const { conpeek, garoon, lineworks, idealist } = workplace.state;
      const present = lineworks
        .statusesOf(person.lineworksId)
        .find(({ scheduleType }) => scheduleType === 'PRESENT');
      return {
        conpeek: conpeek.userOf(String(person.conpeekId))?.workState ?? '',
        garoon: garoon.presenceOf(person.login).code,
        lineworks: present?.profileStatusId ?? 'available',
        idealist: idealist.recordOf(person.idealistId)?.attributes?.['work_status'] ?? '',
      };
    },
    file: (automation = usualRules) => JSON.stringify({ ...provisioning, automation }),
    anotherFile: () =>
      JSON.stringify({ ...sampleProvisioning(workplace, names), automation: usualRules }),
    onNextWrite: (vendor, listener) => {
      waiting.set(vendor, listener);
    },
    secrets: () => {
      const notSecret = new Set(['password', 'oauth', person.login]);
      const given = provisioning.accounts.flatMap(({ credentials }) => textsIn(credentials));
      return given.filter((text) => !notSecret.has(text));
    },
  };
}
