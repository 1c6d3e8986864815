import type { Diagnosis } from '../contract/diagnosis.ts';
import type { RecordCommand } from '../contract/record-commands.ts';
import type { Handlers } from '../ipc/dispatcher.ts';
import type { Core } from './core.ts';

type RecordHandlers = Pick<Handlers, RecordCommand>;

/** The commands about what was recorded; what carries them out is loaded at their first use. */
export function recordCommandsOf(core: Core, diagnose: () => Promise<Diagnosis>): RecordHandlers {
  let room: Promise<RecordHandlers> | null = null;
  const load = async (): Promise<RecordHandlers> => {
    const { buildRecordRoom } = await import('./record-room.ts');
    return buildRecordRoom(core, diagnose);
  };
  const opened = (): Promise<RecordHandlers> => (room ??= load());
  return {
    timeline: async (...call) => (await opened()).timeline(...call),
    exportHistory: async (...call) => (await opened()).exportHistory(...call),
    saveSupport: async (...call) => (await opened()).saveSupport(...call),
  };
}
