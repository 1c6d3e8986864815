import type { Assumptions } from '../assumptions.ts';
import type { StatusRecord } from './profile-status.ts';

/** The members' status records: at most one PRESENT and one RESERVED each. */
export interface StatusStore {
  /** The records as of now: times that have passed have had their effect. */
  readonly of: (userId: string) => readonly StatusRecord[];
  /** Adds a record, or replaces the one with its id. */
  put(userId: string, record: StatusRecord): void;
  /** False when there was no such record. */
  remove(userId: string, recordId: string): boolean;
  clear(): void;
}

interface StatusStoreDeps {
  /** Epoch ms. */
  readonly now: () => number;
  readonly assumptions: Readonly<Assumptions>;
  readonly newId: () => string;
}

const passed = (time: string | null, now: number): boolean =>
  time !== null && Date.parse(time) <= now;

/** Applies LW-3 (an end time passes) and LW-4 (a reserved status starts) when records are looked at. */
export const createStatusStore = (deps: StatusStoreDeps): StatusStore => {
  const records = new Map<string, readonly StatusRecord[]>();

  const start = (record: StatusRecord): StatusRecord => ({
    ...record,
    scheduleType: 'PRESENT',
    userProfileStatusId:
      deps.assumptions['LW-4'] === 'new-id' ? deps.newId() : record.userProfileStatusId,
  });

  const sweep = (current: readonly StatusRecord[]): readonly StatusRecord[] => {
    const now = deps.now();
    const due = current.find(
      (record) => record.scheduleType === 'RESERVED' && passed(record.startTime, now),
    );
    const started = due === undefined ? current : [start(due)];
    if (deps.assumptions['LW-3'] === 'stays') return started;
    return started.filter((record) => !passed(record.endTime, now));
  };

  const of = (userId: string): readonly StatusRecord[] => {
    const swept = sweep(records.get(userId) ?? []);
    records.set(userId, swept);
    return swept;
  };

  const without = (userId: string, recordId: string): readonly StatusRecord[] =>
    of(userId).filter((record) => record.userProfileStatusId !== recordId);

  return {
    of,
    put: (userId, record) => {
      records.set(userId, [...without(userId, record.userProfileStatusId), record]);
    },
    remove: (userId, recordId) => {
      const before = of(userId).length;
      records.set(userId, without(userId, recordId));
      return of(userId).length < before;
    },
    clear: () => {
      records.clear();
    },
  };
};
