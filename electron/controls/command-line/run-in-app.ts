import { spawn } from 'node:child_process';
import process from 'node:process';
import { headlessSwitch } from '../launch-options.ts';
import { run } from './entry.ts';
import type { Launched } from './start.ts';

function launch(args: readonly string[], attached: boolean): Promise<Launched> {
  const child = spawn(process.execPath, [...args], {
    detached: !attached,
    stdio: attached ? 'inherit' : 'ignore',
  });
  if (!attached) child.unref();
  const ended = new Promise<number>((resolve) => {
    child.once('error', () => {
      resolve(1);
    });
    child.once('exit', (code) => {
      resolve(code ?? 1);
    });
  });
  return Promise.resolve({ ended });
}

/** Chromium's own switches are not ours to judge. */
const chromiumSwitches: ReadonlySet<string> = new Set(['--no-sandbox', headlessSwitch]);

/**
 * Carries out a command in a packaged app, whose executable is also its command line.
 * @returns the exit code
 */
export function runInApp(argv: readonly string[]): Promise<number> {
  const own = argv.filter((argument) => !chromiumSwitches.has(argument));
  const printer = {
    out: (line: string) => process.stdout.write(`${line}\n`),
    err: (line: string) => process.stderr.write(`${line}\n`),
  };
  return run(own, { launch, printer });
}
