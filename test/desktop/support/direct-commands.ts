import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { run } from '../../../electron/controls/command-line/entry.ts';
import { inProject } from '../../../scripts/prepare/places.mjs';
import { commandLine, type CommandLine, type CommandResult } from './command-line.ts';

/** Those that ask the running app and read nothing typed; the others need a process of their own. */
const direct = new Set([
  ...['set', 'status', 'switch', 'pause', 'resume', 'undo', 'retry'],
  ...['import', 'export', 'quit'],
]);

const load = createRequire(import.meta.url);

/** The client that was built, as the script of the checkout calls it. */
function client(): { readonly run: typeof run } {
  // The bundle of this very entry.
  return load(inProject('out', 'main', 'presently.cjs')) as { readonly run: typeof run };
}

/**
 * The command line of one profile, carried out within the test's own process where that can be: a
 * test gives many commands, and most are not about how they are given. The acceptance tests start
 * the real program each time.
 * @param folder for what is read from standard input otherwise
 */
export function directCommands(
  env: NodeJS.ProcessEnv,
  profile: string,
  folder: string,
): CommandLine {
  const started = commandLine(env, profile);
  const carryOut = async (words: readonly string[]): Promise<CommandResult> => {
    const startedAt = performance.now();
    const printed = { out: '', err: '' };
    const code = await client().run([...words, '--profile', profile], {
      launch: () => Promise.reject(new Error('nothing is started from here')),
      printer: {
        out: (line) => (printed.out += `${line}\n`),
        err: (line) => (printed.err += `${line}\n`),
      },
    });
    const ms = performance.now() - startedAt;
    return { code, stdout: printed.out, stderr: printed.err, ms };
  };
  const isDirect = ([name = '']: readonly string[]): boolean => direct.has(name);
  return Object.assign(
    (...words: readonly string[]) => (isDirect(words) ? carryOut(words) : started(...words)),
    {
      fed: (input: string, ...words: readonly string[]) => {
        if (!isDirect(words)) return started.fed(input, ...words);
        const file = path.join(folder, 'fed.json');
        writeFileSync(file, input);
        return carryOut(words.map((word) => (word === '-' ? file : word)));
      },
    },
  );
}
