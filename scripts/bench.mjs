import process from 'node:process';
import { inProject, toolEnvironment } from './prepare/places.mjs';
import { runTool } from './prepare/run-tool.mjs';
import { whenPrepared } from './prepare/when-prepared.mjs';

await whenPrepared('desktop', () => {
  const env = toolEnvironment();
  // It adds to every start of Node and would count for curl's side only or for ours only.
  delete env['NODE_EXTRA_CA_CERTS'];
  const script = inProject('scripts', 'bench', 'measure.mjs');
  return runTool([script, ...process.argv.slice(2)], { env });
});
