import { connect, type Socket } from 'node:net';
import { createLineReader } from './lines.ts';
import type { Frame, Request } from './wire.ts';

/** Where the answers go. */
export interface Printer {
  out(line: string): void;
  err(line: string): void;
}

const longestAnswer = 64_000_000;
const absent = new Set(['ENOENT', 'ECONNREFUSED', 'ENOTSOCK', 'ECONNRESET', 'EPIPE']);

/** Opens the app's socket; null where no app is listening. */
export function openSocket(path: string): Promise<Socket | null> {
  return new Promise((resolve, reject) => {
    const socket = connect(path);
    socket.once('connect', () => {
      resolve(socket);
    });
    socket.once('error', (error: NodeJS.ErrnoException) => {
      if (absent.has(error.code ?? '')) resolve(null);
      else reject(error);
    });
  });
}

function print(frame: Frame, printer: Printer): number | null {
  if ('out' in frame) printer.out(frame.out);
  else if ('err' in frame) printer.err(frame.err);
  else return frame.exit;
  return null;
}

/**
 * Sends one command to the running app and prints what it answers.
 * @returns the exit code, or null where no app runs.
 */
export async function askApp(
  socketPath: string,
  request: Request,
  printer: Printer,
): Promise<number | null> {
  const socket = await openSocket(socketPath);
  if (!socket) return null;
  return new Promise((resolve) => {
    const reader = createLineReader(longestAnswer);
    let exit: number | null = null;
    socket.setEncoding('utf8');
    socket.on('data', (chunk: string) => {
      for (const line of reader.push(chunk)) {
        // Only the app of this profile listens on the owner-only socket, and it is of the same build.
        exit = print(JSON.parse(line) as Frame, printer) ?? exit;
      }
    });
    socket.on('error', () => {
      socket.destroy();
    });
    socket.on('close', () => {
      resolve(exit);
    });
    socket.write(`${JSON.stringify(request)}\n`);
  });
}
