import process from 'node:process';

import { electronCommand } from './prepare.mjs';
import { inProject } from './prepare/places.mjs';
import { runTool } from './prepare/run-tool.mjs';
import { whenPrepared } from './prepare/when-prepared.mjs';

/** Draws every page in every language anew, from the real app on the sample workplace. */
await whenPrepared('desktop', () => {
  const playwright = inProject('node_modules', '@playwright', 'test', 'cli.js');
  const env = { ...process.env, ...electronCommand().env };
  return runTool([playwright, 'test', '--project=gallery'], { cwd: inProject(), env });
});
