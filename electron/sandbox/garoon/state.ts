import type { Person } from '../people.ts';

/** A user's presence, in Garoon's words. */
interface GaroonPresence {
  readonly code: string;
  readonly notes: string;
  /** Epoch ms. */
  readonly updatedAt: number;
}

export interface GaroonUser {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  /** The language of status names in answers to this user. */
  readonly locale: 'en' | 'ja';
  /** Codes of the users who may change this user's presence. */
  readonly proxies: readonly string[];
  /** Counted by the paging of `base/users`, but not shown in it. */
  readonly hidden: boolean;
  /** Signs in with two factors, so that a password opens nothing. */
  readonly twoFactor: boolean;
}

/** The site, to be read and changed "from elsewhere". */
export interface GaroonState {
  /** Statuses added by an administrator; the code is the label. */
  customStatuses: readonly string[];
  /** Package edition: whether answers may show login names. */
  loginNamesPublic: boolean;
  /** The most users one page of `base/users` holds, whatever the limit; null for no cap. */
  pageCap: number | null;
  /** Life of access tokens that are issued from now on, in seconds. */
  accessTokenSeconds: number;
  /** Whether a refresh gives a new refresh token and ends the old one. */
  rotatesRefreshTokens: boolean;
  /** Registered redirect addresses; null accepts every one on loopback. */
  redirectUris: readonly string[] | null;
  /** Login name of the person who is logged in in the browser. */
  browserUser: string;
  readonly users: readonly GaroonUser[];
  userByCode(code: string): GaroonUser | undefined;
  presenceOf(code: string): GaroonPresence;
  setPresence(code: string, presence: { readonly code?: string; readonly notes?: string }): void;
  changeUser(code: string, change: Partial<Omit<GaroonUser, 'id' | 'code'>>): void;
}

const UNSET = { code: '', notes: '' } as const;

/** What some colleagues show from the start, so that statuses can be learnt from them. */
const COLLEAGUES = [
  { index: 1, code: 'In a meeting', notes: 'until three' },
  { index: 2, code: 'Working from home', notes: '' },
] as const;

/** A site with everyone; the first person's presence is not registered. */
export const createGaroonState = (people: readonly Person[], now: () => number): GaroonState => {
  const users = people.map((person, index): GaroonUser => ({
    id: person.garoonId,
    code: person.login,
    name: `${person.firstName} ${person.lastName}`,
    locale: 'en',
    proxies: [],
    hidden: index === people.length - 1,
    twoFactor: false,
  }));
  const presences = new Map<string, GaroonPresence>();
  const createdAt = now();
  for (const { index, code, notes } of COLLEAGUES) {
    const user = users[index];
    if (user) presences.set(user.code, { code, notes, updatedAt: createdAt });
  }
  const presenceOf = (code: string): GaroonPresence =>
    presences.get(code) ?? { ...UNSET, updatedAt: createdAt };
  return {
    customStatuses: ['In a meeting', 'Working from home'],
    loginNamesPublic: true,
    pageCap: null,
    accessTokenSeconds: 3600,
    rotatesRefreshTokens: false,
    redirectUris: null,
    browserUser: users[0]?.code ?? '',
    users,
    userByCode: (code) => users.find((user) => user.code === code),
    presenceOf,
    setPresence: (code, presence) => {
      presences.set(code, { ...presenceOf(code), ...presence, updatedAt: now() });
    },
    changeUser: (code, change) => {
      const index = users.findIndex((user) => user.code === code);
      const user = users[index];
      if (user === undefined) throw new RangeError(`no such Garoon user: ${code}`);
      users[index] = { ...user, ...change };
    },
  };
};
