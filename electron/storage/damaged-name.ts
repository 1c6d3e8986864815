import { existsSync } from 'node:fs';
import { join, parse } from 'node:path';

/** A name beside a damaged file under which it can be kept: `settings.damaged-1.json` and so on. */
export function damagedName(path: string): string {
  const { dir, name, ext } = parse(path);
  let count = 1;
  while (existsSync(join(dir, `${name}.damaged-${String(count)}${ext}`))) count += 1;
  return join(dir, `${name}.damaged-${String(count)}${ext}`);
}
