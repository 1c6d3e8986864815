import { inProject } from '../../../scripts/prepare/places.mjs';
import { runProgram } from '../../../scripts/prepare/run-program.mjs';

/** What a command printed and how it ended. */
export interface CommandResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** From the start of the process to its end. */
  readonly ms: number;
}

/** `presently` with the words given, as a person types them in a checkout. */
export interface CommandLine {
  (...words: readonly string[]): Promise<CommandResult>;
  /** The same with text on standard input. */
  fed(input: string, ...words: readonly string[]): Promise<CommandResult>;
}

/** No command may hang a test run. */
const longestRunMs = 60_000;

/** The command line of one profile, in the environment of a session. */
export function commandLine(env: NodeJS.ProcessEnv, profile: string | null): CommandLine {
  const own = profile === null ? [] : ['--profile', profile];
  const run = async (input: string, words: readonly string[]): Promise<CommandResult> => {
    const startedAt = performance.now();
    const result = await runProgram(
      'node',
      [inProject('scripts', 'presently.mjs'), ...words, ...own],
      { env, input, timeoutMs: longestRunMs },
    );
    return { ...result, ms: performance.now() - startedAt };
  };
  return Object.assign((...words: readonly string[]) => run('', words), {
    fed: (input: string, ...words: readonly string[]) => run(input, words),
  });
}
