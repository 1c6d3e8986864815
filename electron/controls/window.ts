import { BrowserWindow } from 'electron/main';
import type { Ability } from '../contract/settings/settings.ts';
import { channelOf } from '../contract/commands/bridge.ts';
import {
  events,
  type EventName,
  type EventPayload,
  type Page,
} from '../contract/commands/commands.ts';
import type { SetupStep } from '../contract/settings/general.ts';
import { guardPage, pageFile, pagePreferences } from './own-page.ts';
import { windowImage } from './tray/images.ts';
import { sameJson } from '../contract/same-json.ts';

/** The window; its renderer exists only while it is open (a hidden one costs 50 MB). */
export interface WindowControl {
  open(page: Page): void;
  isOpen(): boolean;
  /** Calls the listener whenever the window has gone; returns the disposer. */
  onClosed(listener: () => void): () => void;
  /** Sends an open window how it speaks and looks by now; does nothing when there is none. */
  sendLook(): void;
  /** Sends to an open window; does nothing when there is none. */
  send<Name extends EventName>(name: Name, payload: EventPayload<Name>): void;
}

/** What a new window is opened with. */
export interface WindowLook {
  readonly language: string;
  readonly theme: string;
  readonly title: string;
  /** The language as it is written in the person's region. */
  readonly locale: string;
  /** What of the first set-up is due, if anything is. */
  readonly setup: SetupStep | undefined;
  /** What at least one account can do. */
  readonly abilities: readonly Ability[];
}

/** Enlarged twice, the narrowest window still has the 320 pixels that WCAG 1.4.10 reckons with. */
const size = { width: 820, height: 720, minWidth: 640, minHeight: 520 } as const;
const background = { light: '#ffffff', dark: '#242424' } as const;

function create(outFolder: string, look: WindowLook): BrowserWindow {
  const window = new BrowserWindow({
    ...size,
    title: look.title,
    show: false,
    autoHideMenuBar: true,
    icon: windowImage(),
    backgroundColor: look.theme === 'dark' ? background.dark : background.light,
    webPreferences: pagePreferences(outFolder, look.locale),
  });
  window.removeMenu();
  guardPage(window);
  return window;
}

function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

/**
 * Makes the window control.
 * @param outFolder where the built preload and page lie
 * @param look asked for anew at every opening
 */
export function createWindow(outFolder: string, look: () => WindowLook): WindowControl {
  let window: BrowserWindow | null = null;
  let wanted: Page = 'status';
  const listeners = new Set<() => void>();
  const send: WindowControl['send'] = (name, payload) => {
    // The schema drops nothing silently: a view with anything more in it is a bug and throws.
    if (window) window.webContents.send(channelOf(name), events[name].parse(payload));
  };
  const sendLook = (): void => {
    const { language, theme, abilities, setup } = look();
    send('settings', { language, theme, abilities, ...(setup !== undefined && { setup }) });
  };
  return {
    open: (page) => {
      wanted = page;
      if (window) {
        send('page', { page });
        bringForward(window);
        return;
      }
      const present = look();
      const opened = create(outFolder, present);
      window = opened;
      opened.once('ready-to-show', () => {
        opened.show();
      });
      // A page that was still loading has heard nothing of what changed meanwhile.
      opened.webContents.once('did-finish-load', () => {
        if (wanted !== page) send('page', { page: wanted });
        if (!sameJson(look(), present)) sendLook();
      });
      // The page asks before it loses what is not saved, which nobody sees in a minimised window.
      opened.webContents.on('will-prevent-unload', () => {
        bringForward(opened);
      });
      opened.once('closed', () => {
        window = null;
        for (const listener of listeners) listener();
      });
      const { language, locale, theme, setup } = present;
      const abilities = present.abilities.join(' ');
      const query = {
        page,
        language,
        locale,
        theme,
        abilities,
        ...(setup !== undefined && { setup }),
      };
      void opened.loadFile(pageFile(outFolder, 'index'), { query });
    },
    isOpen: () => window !== null,
    onClosed: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    sendLook,
    send,
  };
}
