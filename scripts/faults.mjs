import process from 'node:process';
import { inProject } from './prepare/places.mjs';
import { runTool } from './prepare/run-tool.mjs';
import { whenPrepared } from './prepare/when-prepared.mjs';

const script = inProject('scripts', 'faults', 'main.mjs');
await whenPrepared('app', () => runTool([script, ...process.argv.slice(2)]));
