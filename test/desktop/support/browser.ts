import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Page } from '@playwright/test';
import type { Session } from '../../../scripts/session/open-session.mjs';
import { waitUntil } from '../../../scripts/session/wait-until.mjs';
import { listenLocally } from './listen-locally.ts';

/** The browser that the session opens addresses with. */
export interface SystemBrowser {
  /** The page that somebody let the desktop open; waits for the browser to start. */
  page(host: string): Promise<Page>;
  close(): Promise<void>;
}

const startLimitMs = 30_000;

async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listenLocally(server);
  await new Promise((resolve) => {
    server.close(resolve);
  });
  return port;
}

function write(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

const schemes = ['x-scheme-handler/http', 'x-scheme-handler/https', 'text/html'];

/**
 * Makes Chromium the session's own browser, as its settings in a home folder do: whatever asks the
 * desktop to open an address gets this one, which a test can look into.
 */
export async function installBrowser(session: Session): Promise<SystemBrowser> {
  const { code, stderr } = await session.run('chromium', ['--version']);
  if (code !== 0) throw new Error(`These tests open pages with the program chromium: ${stderr}`);
  const port = await freePort();
  const folder = mkdtempSync(path.join(tmpdir(), 'presently-browser-'));
  const script = path.join(folder, 'browser.sh');
  const flags = [
    // The tests may run as root, for whom Chromium's sandbox does not start.
    '--no-sandbox',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-gpu',
    `--user-data-dir=${path.join(folder, 'data')}`,
    `--remote-debugging-port=${String(port)}`,
  ];
  writeFileSync(script, `#!/bin/sh\nexec chromium ${flags.join(' ')} "$@"\n`);
  chmodSync(script, 0o755);
  const entry = [
    '[Desktop Entry]',
    'Type=Application',
    'Name=Test browser',
    `Exec=${script} %u`,
    `MimeType=${schemes.join(';')};`,
  ];
  write(
    path.join(session.home, '.local', 'share', 'applications', 'test-browser.desktop'),
    `${entry.join('\n')}\n`,
  );
  const defaults = schemes.map((scheme) => `${scheme}=test-browser.desktop`);
  write(
    path.join(session.home, '.config', 'mimeapps.list'),
    `[Default Applications]\n${defaults.join('\n')}\n`,
  );

  const connect = (): ReturnType<typeof chromium.connectOverCDP> =>
    chromium.connectOverCDP(`http://127.0.0.1:${String(port)}`);
  let browser: Awaited<ReturnType<typeof connect>> | null = null;
  return {
    page: async (host) => {
      let found: Page | undefined;
      await waitUntil(
        'the page in the browser',
        async () => {
          browser ??= await connect().catch(() => null);
          const pages = browser?.contexts().flatMap((context) => context.pages()) ?? [];
          found = pages.find((page) => page.url().includes(host));
          return found !== undefined;
        },
        startLimitMs,
      );
      if (found === undefined) throw new Error('no page');
      return found;
    },
    close: async () => {
      const held = browser ?? (await connect().catch(() => null));
      const whole = await held?.newBrowserCDPSession();
      await whole?.send('Browser.close').catch(() => undefined);
      rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
    },
  };
}
