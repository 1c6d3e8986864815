import type { Person } from '../people.ts';

/** Conpeek, update_tenant_user_work_state: the values of `work_state`. */
type WorkState = 'ONLINE' | 'OFFLINE' | 'ONBREAK';

/** Conpeek, update_tenant_user_work_state: the values of `break_type`. */
type BreakType = 'COFFEE' | 'BUSINESS';

/** What a user shows at present. */
export interface WorkStateRecord {
  readonly workState: WorkState;
  readonly onlineModeId: number | null;
  readonly breakType: BreakType | null;
  readonly breakCause: string | null;
  readonly breakNote: string | null;
}

export interface ConpeekUser extends WorkStateRecord {
  readonly id: number;
  readonly name: string;
  /** The id in replies: that of the consultant record, not of the user. */
  readonly consultantId: number;
  readonly groups: readonly string[];
  /** Without it every action is answered with 403: no right, or no licence. */
  readonly mayWork: boolean;
}

/** A break that the tenant has configured for a group. */
interface ConfiguredBreak {
  readonly group: string;
  readonly type: BreakType;
  readonly cause: string;
}

/** What a supervisor sends a user on. */
export interface ForcedBreak extends Pick<ConfiguredBreak, 'type' | 'cause'> {
  readonly note?: string;
}

/** The tenant, to be read and changed "from elsewhere". */
export interface ConpeekState {
  /** In the order in which the system looks for a first mode. */
  modes: readonly { readonly id: number; readonly name: string }[];
  breaks: readonly ConfiguredBreak[];
  /** The user with this id or name. */
  userOf(idOrName: string): ConpeekUser | undefined;
  /** Changes a user as a supervisor would; an unknown one is an error of the caller and throws. */
  change(idOrName: string, change: Partial<Omit<ConpeekUser, 'id'>>): void;
  /** Whether one of the user's groups has this break. */
  mayTake(user: ConpeekUser, wanted: Pick<ConfiguredBreak, 'type' | 'cause'>): boolean;
}

/** A user who has just signed out. */
export const OFF_DUTY: WorkStateRecord = {
  workState: 'OFFLINE',
  onlineModeId: null,
  breakType: null,
  breakCause: null,
  breakNote: null,
};

const CONSULTANT_ID_OFFSET = 71;

/** Who is not, or not only, in the support group. */
const GROUPS: Readonly<Record<string, readonly string[]>> = {
  kim: ['Support', 'Night shift'],
  smirnova: ['Sales'],
};

/** A tenant with everyone off duty. */
export const createConpeekState = (people: readonly Person[]): ConpeekState => {
  const users = new Map<number, ConpeekUser>();
  for (const person of people) {
    users.set(person.conpeekId, {
      ...OFF_DUTY,
      id: person.conpeekId,
      name: person.login,
      consultantId: person.conpeekId + CONSULTANT_ID_OFFSET,
      groups: GROUPS[person.login] ?? ['Support'],
      mayWork: true,
    });
  }
  const userOf = (idOrName: string): ConpeekUser | undefined =>
    [...users.values()].find((user) => String(user.id) === idOrName || user.name === idOrName);
  const state: ConpeekState = {
    modes: [
      { id: 98, name: 'Calls and chat' },
      { id: 99, name: 'Chat only' },
    ],
    breaks: [
      { group: 'Support', type: 'COFFEE', cause: 'Lunch' },
      { group: 'Support', type: 'COFFEE', cause: 'Short break' },
      { group: 'Support', type: 'BUSINESS', cause: 'Away from desk' },
      { group: 'Support', type: 'BUSINESS', cause: 'Meeting' },
      { group: 'Night shift', type: 'COFFEE', cause: 'Night rest' },
      { group: 'Sales', type: 'COFFEE', cause: 'Lunch' },
      { group: 'Sales', type: 'BUSINESS', cause: 'Customer visit' },
    ],
    userOf,
    change: (idOrName, change) => {
      const user = userOf(idOrName);
      if (user === undefined) throw new RangeError(`no such Conpeek user: ${idOrName}`);
      users.set(user.id, { ...user, ...change });
    },
    mayTake: (user, { type, cause }) =>
      state.breaks.some(
        (row) => row.type === type && row.cause === cause && user.groups.includes(row.group),
      ),
  };
  return state;
};
