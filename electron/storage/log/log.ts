import { describeError, redact } from './redact.ts';
import type { LogFile } from './rotating-file.ts';

/** Where the program notes what went wrong, for whoever looks for the reason later. */
export interface Log {
  /** Something that happened, with plain facts; never a text of a person or a vendor. */
  note(event: string, facts?: Readonly<Record<string, string | number>>): void;
  /** What only a bug throws, and where it arrived. */
  fault(where: string, error: unknown): void;
  /** The latest lines, oldest first; empty where nothing can be read. */
  tail(): Promise<readonly string[]>;
  /** Resolves when everything noted so far is in the file, or cannot be. */
  flush(): Promise<void>;
}

/** What the log needs. */
export interface LogPorts {
  /** Loads and opens the file, at the first line; rejects only where that cannot be loaded. */
  open(): Promise<LogFile>;
  /** Folders of this person, which are left out of every line. */
  readonly folders: readonly string[];
  /** Epoch ms. */
  now(): number;
}

/** Longer lines are cut, so that one line cannot fill the file. */
const longestLine = 8000;
/** Lines that wait for the file while it is opened; more are counted and left out. */
const mostWaiting = 200;

/** The log; whatever becomes of its file, nothing else notices. */
export function createLog({ open, folders, now }: LogPorts): Log {
  const waiting: string[] = [];
  let leftOut = 0;
  let opening: Promise<void> | null = null;
  let file: LogFile | null = null;

  const lineOf = (text: string): string =>
    redact(`${new Date(now()).toISOString()} ${text}`, folders).slice(0, longestLine);
  const openFile = async (): Promise<void> => {
    try {
      file = await open();
    } catch {
      // What cannot be opened takes nothing; the program goes on.
      return;
    }
    for (const line of waiting.splice(0)) file.write(line);
    if (leftOut > 0) file.write(lineOf(`${String(leftOut)} lines were left out`));
  };

  const write = (text: string): void => {
    opening ??= openFile();
    if (file !== null) file.write(lineOf(text));
    else if (waiting.length < mostWaiting) waiting.push(lineOf(text));
    else leftOut += 1;
  };

  return {
    note: (event, facts = {}) => {
      const listed = Object.entries(facts).map(([key, value]) => ` ${key}=${String(value)}`);
      write(`${event}${listed.join('')}`);
    },
    fault: (where, error) => {
      write(`fault in ${where}: ${describeError(error).join('\n    ')}`);
    },
    tail: async () => {
      opening ??= openFile();
      await opening;
      await file?.flush();
      return (await file?.tail()) ?? [];
    },
    flush: async () => {
      await opening;
      await file?.flush();
    },
  };
}
