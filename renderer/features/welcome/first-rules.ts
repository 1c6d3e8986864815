import type { Automation } from '../../../electron/contract/settings/automation.ts';
import type { Kind, Status } from '../../../electron/contract/settings/status.ts';

/** The lengths of idling to choose from, in minutes. */
export const idleMinutes = [5, 10, 15] as const;

const secondsPerMinute = 60;

/** The rules that the first start offers, and which of them are wanted. */
export interface FirstRules {
  readonly lock: boolean;
  readonly idle: boolean;
  /** One of `idleMinutes`. */
  readonly idleAfter: number;
  readonly start: boolean;
}

type Statuses = readonly Pick<Status, 'id' | 'kind'>[];

/** The status that a rule shows; null where there is none for it. */
export function statusFor(rule: 'lock' | 'idle' | 'start', statuses: Statuses): string | null {
  const kind: Kind = rule === 'start' ? 'available' : 'away';
  return statuses.find((status) => status.kind === kind)?.id ?? null;
}

/** All of them at first; where there are rules already, those. */
export function startRules({ lock, idle, start }: Automation): FirstRules {
  const isNew = lock === undefined && idle === undefined && start === undefined;
  const after = (idle?.[0]?.afterSeconds ?? 0) / secondsPerMinute;
  return {
    lock: isNew || lock !== undefined,
    idle: isNew || idle !== undefined,
    idleAfter: idleMinutes.find((minutes) => minutes === after) ?? idleMinutes[0],
    start: isNew || start !== undefined,
  };
}

function idleStages(
  { idle = [] }: Automation,
  status: string,
  afterSeconds: number,
): Automation['idle'] {
  const [first, ...later] = idle;
  const longer = later.filter((stage) => stage.afterSeconds > afterSeconds);
  return [{ status, ...first, afterSeconds }, ...longer];
}

/** The statuses that the rules show: those that they show already, else what suits. */
function shownBy(
  { lock, idle, start }: Automation,
  statuses: Statuses,
): { readonly away: string | null; readonly available: string | null } {
  return {
    away: lock?.status ?? idle?.[0]?.status ?? statusFor('lock', statuses),
    available: start?.status ?? statusFor('start', statuses),
  };
}

/** The automation with the wanted rules; those that nobody wants or has a status for are gone. */
export function withFirstRules(
  automation: Automation,
  rules: FirstRules,
  statuses: Statuses,
): Automation {
  const { away, available } = shownBy(automation, statuses);
  const after = rules.idleAfter * secondsPerMinute;
  const isLock = rules.lock && away !== null;
  const isIdle = rules.idle && away !== null;
  const isStart = rules.start && available !== null;
  return {
    ...automation,
    lock: isLock ? { afterSeconds: 0, ...automation.lock, status: away } : undefined,
    idle: isIdle ? idleStages(automation, away, after) : undefined,
    start: isStart ? { status: available } : undefined,
  };
}
