/**
 * What the test runtime runs when it is started as `electron <app folder>`. The package it is made
 * of carries no such default app. Same duties as Electron's own: load `-r` modules, take the first
 * argument that is no flag as the app, give it its name, version and path, and run its entry.
 */
import { app } from 'electron';
import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const { modules, target } = readArguments(process.argv.slice(1));
const require = createRequire(resolve('default-app.js'));
for (const name of modules) require(name);

if (target === undefined) {
  process.stderr.write('Usage: electron [-r module] <app folder or file>\n');
  app.exit(2);
} else {
  // Awaited: otherwise `ready` fires before the app has had its say.
  await run(resolve(target));
}

function readArguments(args) {
  const modules = [];
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index];
    if (arg === '-r' || arg === '--require') modules.push(args[(index += 1)]);
    else if (arg.startsWith('--require=')) modules.push(arg.slice('--require='.length));
    else if (!arg.startsWith('-')) return { modules, target: arg };
  }
  return { modules, target: undefined };
}

async function run(path) {
  Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true });
  if (!statSync(path).isDirectory()) {
    app.setAppPath(dirname(path));
    await import(pathToFileURL(path).href);
    return;
  }
  const about = JSON.parse(readFileSync(resolve(path, 'package.json'), 'utf8'));
  if (about.version) app.setVersion(about.version);
  if (about.productName ?? about.name) app.name = about.productName ?? about.name;
  app.setDesktopName(about.desktopName ?? `${app.name}.desktop`);
  app.setAppPath(path);
  await import(pathToFileURL(require.resolve(resolve(path, about.main ?? 'index.js'))).href);
}
