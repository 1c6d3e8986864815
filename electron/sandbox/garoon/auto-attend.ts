import type { Assumptions } from '../assumptions.ts';
import type { GaroonState } from './garoon-state.ts';

/** Garoon's "set to present at login", an administrator's switch (GA-5). */
interface AutoAttend {
  /** A log-in with a browser. */
  readonly logIn: (code: string) => void;
  /** Any access; the first one of a day (UTC) counts as a log-in. */
  readonly access: (code: string) => void;
}

const DAY_MS = 86_400_000;

/** What the switch needs. */
interface AutoAttendDeps {
  readonly state: GaroonState;
  readonly assumptions: Readonly<Assumptions>;
  readonly now: () => number;
}

/** Flips a person back to `attend`, whatever they had chosen. */
export const createAutoAttend = ({ state, assumptions, now }: AutoAttendDeps): AutoAttend => {
  const lastDay = new Map<string, number>();
  const logIn = (code: string): void => {
    lastDay.set(code, Math.floor(now() / DAY_MS));
    if (assumptions['GA-5'] === 'on') state.setPresence(code, { code: 'attend' });
  };
  return {
    logIn,
    access: (code) => {
      if (lastDay.get(code) !== Math.floor(now() / DAY_MS)) logIn(code);
    },
  };
};
