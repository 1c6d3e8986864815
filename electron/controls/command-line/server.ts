import { chmodSync, mkdirSync, rmSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import path from 'node:path';
import { exitCode } from './exit-code.ts';
import { createLineReader } from './lines.ts';
import type { Frame } from './wire.ts';

const longestRequest = 8_000_000;
/** How long a client may take for what was already written to it when the app ends, in ms. */
const farewellMs = 500;
const ownerOnly = { folder: 0o700, socket: 0o600 } as const;

/** One client's connection: frames out, and whether it has gone. */
export interface Client {
  send(frame: Frame): void;
  /** Calls the listener when the client goes; returns what takes the listener away. */
  onGone(listener: () => void): () => void;
  /** Resolves once more can be sent; false if the client has gone. */
  drained(): Promise<boolean>;
}

/** Answers one request line; ends with an `exit` frame. */
export type Answerer = (line: string, client: Client) => Promise<void>;

function clientOf(socket: Socket): Client {
  return {
    send: (frame) => {
      if (socket.writable) socket.write(`${JSON.stringify(frame)}\n`);
      if ('exit' in frame) socket.end();
    },
    onGone: (listener) => {
      socket.once('close', listener);
      return () => socket.off('close', listener);
    },
    drained: async () => {
      if (socket.writable && socket.writableNeedDrain) await drainOf(socket);
      return socket.writable;
    },
  };
}

function drainOf(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      socket.off('drain', end);
      socket.off('close', end);
      resolve();
    };
    socket.once('drain', end);
    socket.once('close', end);
  });
}

function attend(socket: Socket, answer: Answerer): void {
  const reader = createLineReader(longestRequest);
  socket.setEncoding('utf8');
  socket.on('error', () => {
    socket.destroy();
  });
  socket.on('data', (chunk: string) => {
    try {
      for (const line of reader.push(chunk)) {
        const client = clientOf(socket);
        answer(line, client).catch(() => {
          client.send({ exit: exitCode.failed });
        });
      }
    } catch {
      socket.destroy();
    }
  });
}

/** Ends a connection once its answer has gone out; a client that reads no more is not waited for. */
function takeLeave(socket: Socket): void {
  const timer = setTimeout(() => socket.destroy(), farewellMs);
  socket.once('close', () => {
    clearTimeout(timer);
  });
  socket.destroySoon();
}

function listen(server: Server, socketPath: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ path: socketPath, readableAll: false, writableAll: false }, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

/**
 * Listens on the profile's socket, for its owner only (docs/control.md#command-line). A socket file
 * that a killed app left behind is taken away first; the single-instance lock keeps two apps apart.
 * @returns what stops listening and removes the socket.
 */
export async function serveCommandLine(
  socketPath: string,
  answer: Answerer,
): Promise<() => Promise<void>> {
  const isPipe = socketPath.startsWith('\\\\');
  if (!isPipe) {
    const folder = path.dirname(socketPath);
    mkdirSync(folder, { recursive: true, mode: ownerOnly.folder });
    // Fails where the folder is another user's, who could put a socket of their own there.
    chmodSync(folder, ownerOnly.folder);
    rmSync(socketPath, { force: true });
  }
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    attend(socket, answer);
  });
  await listen(server, socketPath);
  if (!isPipe) chmodSync(socketPath, ownerOnly.socket);
  return () =>
    new Promise((resolve) => {
      server.close(() => {
        if (!isPipe) rmSync(socketPath, { force: true });
        resolve();
      });
      for (const socket of sockets) takeLeave(socket);
    });
}
