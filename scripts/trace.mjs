import process from 'node:process';
import { inProject } from './prepare/places.mjs';
import { runTool } from './prepare/run-tool.mjs';
import { whenPrepared } from './prepare/when-prepared.mjs';

await whenPrepared('desktop', () =>
  runTool([inProject('scripts', 'trace', 'measure.mjs'), ...process.argv.slice(2)]),
);
