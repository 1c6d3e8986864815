import type { Settings } from '../contract/settings/settings.ts';
import type { Calendar } from '../presence/calendar.ts';
import type { createCalendar } from '../presence/create-calendar.ts';
import { rulesOf, type Rules } from '../presence/rules.ts';

/** The rules of the settings in effect, made anew only when those or the zone change. */
export interface LiveRules {
  rules(): Rules;
  calendar(): Calendar;
  /** Loads the zone arithmetic; before anything asks the calendar, and at once if the rules do. */
  loadCalendar(): Promise<void>;
  /** Whether the rules themselves ask the calendar, so that nothing can be decided without it. */
  needsCalendar(): boolean;
}

type CreateCalendar = typeof createCalendar;

interface Made {
  readonly settings: Settings;
  readonly zone: string;
  readonly create: CreateCalendar | null;
  readonly calendar: Calendar;
  readonly rules: Rules;
}

function notLoaded(): never {
  throw new Error('the calendar is not loaded');
}

/** Without working hours nothing asks but an ending, and that waits until the calendar is loaded. */
const unloaded: Calendar = {
  nextClock: notLoaded,
  endOfDay: notLoaded,
  endOfWork: notLoaded,
  nextMorning: notLoaded,
  hoursAt: () => null,
};

/** What the live rules need. */
export interface LiveRulesPorts {
  settings(): Settings;
  /** The person's present time zone, an IANA name. */
  zone(): string;
  /** The zone arithmetic takes 17 ms to load, so a start without need for it goes without. */
  load(): Promise<CreateCalendar>;
}

/** Makes the live rules. */
export function createLiveRules({ settings, zone, load }: LiveRulesPorts): LiveRules {
  let create: CreateCalendar | null = null;
  let made: Made | null = null;

  /** Asking the system for its zone is dear, and without a calendar nobody needs it. */
  const present = (): string => (create === null ? '' : zone());

  const make = (): Made => {
    const now = settings();
    const here = present();
    const { workingHours } = now.automation;
    const calendar = create?.({ zone: here, workingHours }) ?? unloaded;
    return { settings: now, zone: here, create, calendar, rules: rulesOf(now, calendar) };
  };
  const current = (): Made => {
    const isCurrent =
      made?.settings === settings() && made.zone === present() && made.create === create;
    if (!made || !isCurrent) made = make();
    return made;
  };

  return {
    rules: () => current().rules,
    calendar: () => current().calendar,
    loadCalendar: async () => {
      create ??= await load();
    },
    needsCalendar: () => {
      const { workingHours, manualEnds } = settings().automation;
      return workingHours !== undefined || manualEnds !== 'never';
    },
  };
}
