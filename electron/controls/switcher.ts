import { BrowserWindow, nativeTheme, screen } from 'electron/main';
import { guardPage, pageFile, pagePreferences } from './own-page.ts';
import type { WindowLook } from './window.ts';

/** A rectangle on the screen, in device-independent pixels. */
interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The size that the switcher likes to have. */
export const switcherSize = { width: 560, height: 436 } as const;

/** How much of the free height stays above the switcher: it stands in the upper third. */
const shareAbove = 1 / 3;

/** Where the switcher stands on a display, whatever its size. */
export function switcherBounds({ x, y, width, height }: Area): Area {
  const ownWidth = Math.min(switcherSize.width, width);
  const ownHeight = Math.min(switcherSize.height, height);
  return {
    x: Math.round(x + (width - ownWidth) / 2),
    y: Math.round(y + (height - ownHeight) * shareAbove),
    width: ownWidth,
    height: ownHeight,
  };
}

/**
 * The quick switcher: a small window that lives from its key press to the choice
 * (docs/adr/0015-quick-switcher.md).
 */
export interface SwitcherControl {
  /** Opens it, or brings it to the front. */
  open(): void;
  /** Opens it, or closes it if it is open, as the same key pressed again does. */
  toggle(): void;
}

const background = { light: '#ffffff', dark: '#26292e' } as const;

function create(outFolder: string, look: WindowLook): BrowserWindow {
  const { workArea } = screen.getDisplayNearestPoint(screen.getCursorScreenPoint());
  const isDark =
    look.theme === 'dark' || (look.theme !== 'light' && nativeTheme.shouldUseDarkColors);
  const window = new BrowserWindow({
    ...switcherBounds(workArea),
    title: look.title,
    show: false,
    frame: false,
    resizable: false,
    minimizable: false,
    maximizable: false,
    fullscreenable: false,
    // Electron has no such thing on Linux: there a button stands in the bar while it is open.
    skipTaskbar: true,
    alwaysOnTop: true,
    backgroundColor: isDark ? background.dark : background.light,
    webPreferences: pagePreferences(outFolder, look.locale),
  });
  window.removeMenu();
  guardPage(window);
  return window;
}

/**
 * Makes the switcher control.
 * @param outFolder where the built preload and page lie
 * @param look asked for anew at every opening
 */
export function createSwitcher(outFolder: string, look: () => WindowLook): SwitcherControl {
  let window: BrowserWindow | null = null;

  const front = (opened: BrowserWindow): void => {
    opened.show();
    opened.focus();
  };

  const open = (): void => {
    if (window) {
      front(window);
      return;
    }
    const asked = performance.timeOrigin + performance.now();
    const present = look();
    const opened = create(outFolder, present);
    window = opened;
    // Earlier than the first paint, which some systems put off while a window is hidden.
    opened.webContents.once('dom-ready', () => {
      front(opened);
    });
    // Whoever turns to something else has done with it. A blur before the focus is none.
    opened.once('focus', () => {
      opened.on('blur', () => {
        opened.close();
      });
    });
    opened.once('closed', () => {
      if (window === opened) window = null;
    });
    const { language, locale, theme } = present;
    const query = { language, locale, theme, asked: asked.toFixed(1) };
    void opened.loadFile(pageFile(outFolder, 'switcher'), { query });
  };

  return {
    open,
    toggle: () => {
      if (window) window.close();
      else open();
    },
  };
}
