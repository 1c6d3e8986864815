import { spawn } from 'node:child_process';
import process from 'node:process';
import { electronCommand, electronLine, prepare, PrepareProblem } from './prepare.mjs';
import { inProject } from './prepare/places.mjs';

/** Runs the demo with the checkout's own Node, which reads the sample workplace's TypeScript. */
function run() {
  const node = inProject('node_modules', '.bin', 'node');
  const child = spawn(
    node,
    ['--disable-warning=ExperimentalWarning', inProject('scripts', 'demo', 'run.mjs')],
    {
      stdio: 'inherit',
    },
  );
  // The demo ends its session itself; this process only waits for it.
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
    process.on(signal, () => undefined);
  }
  return new Promise((resolve) => {
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

try {
  await prepare({ needs: ['desktop'] });
  process.stderr.write(`${electronLine(electronCommand())}\n`);
  process.exitCode = await run();
} catch (error) {
  if (!(error instanceof PrepareProblem)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
