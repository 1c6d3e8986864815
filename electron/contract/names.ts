import type { CommandName, EventName } from './commands.ts';

/** The names alone, without zod, so that the preload stays small; the compiler holds them complete. */
const commandNameTable: Readonly<Record<CommandName, true>> = {
  set: true,
  clear: true,
  undo: true,
  pause: true,
  resume: true,
  status: true,
  settle: true,
  statuses: true,
  accounts: true,
  history: true,
  import: true,
  chooseImport: true,
  export: true,
  diagnose: true,
  startSample: true,
  open: true,
  ready: true,
  quit: true,
};

const eventNameTable: Readonly<Record<EventName, true>> = { status: true, settings: true };

// Object.keys is typed string[]; the tables above make these lists exact.
export const commandNames = Object.keys(commandNameTable) as readonly CommandName[];
export const eventNames = Object.keys(eventNameTable) as readonly EventName[];
