import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { shell } from 'electron/common';
import { BrowserWindow } from 'electron/main';
import { channelOf } from '../contract/bridge.ts';
import { events, type EventName, type EventPayload, type Page } from '../contract/commands.ts';
import { kindImage } from './tray/kind-image.ts';

/** The window; its renderer exists only while it is open (a hidden one costs 50 MB). */
export interface WindowControl {
  open(page: Page): void;
  isOpen(): boolean;
  /** Tells an open window; does nothing when there is none. */
  send<Name extends EventName>(name: Name, payload: EventPayload<Name>): void;
}

/** What a new window is opened with. */
export interface WindowLook {
  readonly language: string;
  readonly theme: string;
  readonly title: string;
}

const size = { width: 460, height: 700, minWidth: 380, minHeight: 520 } as const;
const iconEdge = 64;
const background = { light: '#ffffff', dark: '#242424' } as const;

/** The address of our own page, for the sender check. */
export function pageUrl(outFolder: string): string {
  return pathToFileURL(path.join(outFolder, 'renderer', 'index.html')).href;
}

function guard(window: BrowserWindow): void {
  window.webContents.on('will-navigate', (event) => {
    event.preventDefault();
  });
  window.webContents.setWindowOpenHandler(({ url }) => {
    if (url.startsWith('https://')) void shell.openExternal(url);
    return { action: 'deny' };
  });
}

function create(outFolder: string, look: WindowLook): BrowserWindow {
  const window = new BrowserWindow({
    ...size,
    title: look.title,
    show: false,
    autoHideMenuBar: true,
    icon: kindImage('available', iconEdge),
    backgroundColor: look.theme === 'dark' ? background.dark : background.light,
    webPreferences: {
      preload: path.join(outFolder, 'preload', 'preload.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      spellcheck: false,
    },
  });
  window.removeMenu();
  guard(window);
  return window;
}

/**
 * Makes the window control.
 * @param outFolder where the built preload and page lie
 * @param look asked for anew at every opening
 */
export function createWindow(outFolder: string, look: () => WindowLook): WindowControl {
  let window: BrowserWindow | null = null;
  const send: WindowControl['send'] = (name, payload) => {
    // The schema drops nothing silently: a view with anything more in it is a bug and throws.
    if (window) window.webContents.send(channelOf(name), events[name].parse(payload));
  };
  return {
    open: (page) => {
      if (window) {
        send('page', { page });
        if (window.isMinimized()) window.restore();
        window.show();
        window.focus();
        return;
      }
      const present = look();
      const opened = create(outFolder, present);
      window = opened;
      opened.once('ready-to-show', () => {
        opened.show();
      });
      opened.once('closed', () => {
        window = null;
      });
      const query = { page, language: present.language, theme: present.theme };
      void opened.loadFile(path.join(outFolder, 'renderer', 'index.html'), { query });
    },
    isOpen: () => window !== null,
    send,
  };
}
