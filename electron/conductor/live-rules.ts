import type { Settings } from '../contract/settings.ts';
import type { WorkingHours } from '../contract/working-hours.ts';
import type { Calendar } from '../presence/calendar.ts';
import { createCalendar } from '../presence/create-calendar.ts';
import { rulesOf, type Rules } from '../presence/rules.ts';

/** The rules of the settings in effect, made anew only when those or the zone change. */
export interface LiveRules {
  rules(): Rules;
  calendar(): Calendar;
}

interface Made {
  readonly settings: Settings;
  readonly zone: string;
  readonly calendar: Calendar;
  readonly rules: Rules;
}

function make(settings: Settings, zone: string): Made {
  const workingHours: WorkingHours | undefined = settings.automation.workingHours;
  const calendar = createCalendar({ zone, workingHours });
  return { settings, zone, calendar, rules: rulesOf(settings, calendar) };
}

/**
 * Makes the live rules.
 * @param zone the person's present time zone, an IANA name
 */
export function createLiveRules(settings: () => Settings, zone: () => string): LiveRules {
  let made: Made | null = null;
  const current = (): Made => {
    if (made?.settings !== settings() || made.zone !== zone()) made = make(settings(), zone());
    return made;
  };
  return { rules: () => current().rules, calendar: () => current().calendar };
}
