import { inProject } from './prepare/places.mjs';
import { runTool } from './prepare/run-tool.mjs';
import { whenPrepared } from './prepare/when-prepared.mjs';

await whenPrepared('desktop', () => runTool([inProject('scripts', 'demo', 'run.mjs')]));
