import { createHash } from 'node:crypto';
import { homedir, tmpdir, userInfo } from 'node:os';
import path from 'node:path';
import type { Target } from './invocation.ts';

/** The parts of the environment that decide where things lie. */
export interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** One profile: its folder and the socket its app listens on (docs/control.md#profiles). */
export interface Profile {
  readonly folder: string;
  /** As `status --json` shows it: the folder given, or `default`. */
  readonly label: string;
  readonly socket: string;
}

/** Bytes of `sun_path` less its end mark: 108 on Linux, 104 on macOS. */
const longestSocketPath = { linux: 107, other: 103 } as const;
const hashLength = 16;

function usualFolder({ platform, env }: Surroundings): string {
  if (platform === 'win32') {
    return path.join(env['APPDATA'] ?? path.join(homedir(), 'AppData', 'Roaming'), 'Presently');
  }
  if (platform === 'darwin') {
    return path.join(homedir(), 'Library', 'Application Support', 'Presently');
  }
  const config = env['XDG_CONFIG_HOME'];
  const base =
    config !== undefined && path.isAbsolute(config) ? config : path.join(homedir(), '.config');
  return path.join(base, 'Presently');
}

function runtimeFolder(env: Surroundings['env']): string {
  const runtime = env['XDG_RUNTIME_DIR'];
  if (runtime !== undefined && path.isAbsolute(runtime)) return path.join(runtime, 'presently');
  return path.join(tmpdir(), `presently-${String(userInfo().uid)}`);
}

function socketOf(folder: string, { platform, env }: Surroundings): string {
  const hash = createHash('sha256').update(folder).digest('hex').slice(0, hashLength);
  if (platform === 'win32') return `\\\\.\\pipe\\presently-${userInfo().username}-${hash}`;
  const plain = path.join(folder, 'run', 'presently.sock');
  const limit = platform === 'linux' ? longestSocketPath.linux : longestSocketPath.other;
  if (Buffer.byteLength(plain) <= limit) return plain;
  return path.join(runtimeFolder(env), `${hash}.sock`);
}

/** Where the app meant by `target` keeps its things and listens. */
export function profileOf(target: Target, surroundings: Surroundings): Profile {
  const usual = usualFolder(surroundings);
  if (target.profile !== null) {
    const folder = path.resolve(target.profile);
    // `start` always names the folder to the app, the usual one too.
    const label = folder === usual ? 'default' : target.profile;
    return { folder, label, socket: socketOf(folder, surroundings) };
  }
  const folder = target.sample ? `${usual} Sample` : usual;
  const label = target.sample ? folder : 'default';
  return { folder, label, socket: socketOf(folder, surroundings) };
}
