import type { StatusView } from '../contract/views/status-view.ts';
import type { TrayPicture } from './tray/tray.ts';

/** What is drawn whenever anything changed. */
export interface PresentationPorts {
  view(): StatusView;
  picture(view: StatusView): TrayPicture;
  drawTray(picture: TrayPicture): void;
  sendToWindow(view: StatusView): void;
  setTimer(ms: number, task: () => void): () => void;
}

/** Keeps tray, window and `status --watch` up to date. */
export interface Presentation {
  /** Something changed; draws soon, once for all changes until then. */
  changed(): void;
  /** Calls the listener at every change; returns its disposer. */
  onChange(listener: () => void): () => void;
  stop(): void;
}

/**
 * One pick leads to a handful of changes within milliseconds; drawing them together keeps the menu
 * from flickering and the requests from waiting for it, in ms.
 */
const gatherMs = 40;

export function createPresentation(ports: PresentationPorts): Presentation {
  const listeners = new Set<() => void>();
  let cancel: (() => void) | null = null;

  const draw = (): void => {
    cancel = null;
    const view = ports.view();
    ports.drawTray(ports.picture(view));
    ports.sendToWindow(view);
    for (const listener of listeners) listener();
  };

  return {
    changed: () => {
      cancel ??= ports.setTimer(gatherMs, draw);
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop: () => {
      cancel?.();
    },
  };
}
