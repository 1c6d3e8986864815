import { createServer, type ServerResponse } from 'node:http';
import { listenLocally } from './listen-locally.ts';

/** A folder of packages on the company's web server. */
export interface PackageServer {
  /** Of the folder. */
  readonly address: string;
  /** The paths that were asked for, in order. */
  readonly asked: readonly string[];
  /** Answers like this from now on; as a server that has the version, unless told otherwise. */
  answer(how: (response: ServerResponse) => void): void;
  close(): Promise<void>;
}

/** What electron-builder writes beside its packages. */
export function channelOf(version: string): string {
  return [
    `version: ${version}`,
    'files:',
    ...['AppImage', 'deb'].map((end) => `  - url: presently-${version}.${end}\n    size: 9`),
    `path: presently-${version}.AppImage`,
    "releaseDate: '2026-11-20T08:00:00.000Z'",
    '',
  ].join('\n');
}

/** Serves a folder that has this version. */
export async function servePackages(version: string): Promise<PackageServer> {
  const asked: string[] = [];
  let how = (response: ServerResponse): void => {
    response.end(channelOf(version));
  };
  const server = createServer(({ url = '' }, response) => {
    asked.push(url);
    how(response);
  });
  const port = await listenLocally(server);
  return {
    address: `http://127.0.0.1:${String(port)}/presently/`,
    asked,
    answer: (next) => {
      how = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
