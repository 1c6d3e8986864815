import type { CalendarRule, CalendarTrouble } from '../../contract/settings/calendar.ts';
import { problemAt, type FileProblem } from '../../contract/file-problem.ts';

/** A trouble as an import would tell it: it names the field and repeats nothing of the address. */
export function troubleProblem(trouble: CalendarTrouble, { file }: CalendarRule): FileProblem {
  const field = file === undefined ? 'url' : 'file';
  return problemAt(['automation', 'calendar', field], `calendar-${trouble}`);
}
