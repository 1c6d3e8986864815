import type { Bridge } from '../../electron/contract/commands/bridge.ts';

declare global {
  interface Window {
    /** Put there by the preload; everything the page can ask of the program. */
    readonly presently: Bridge;
  }
}

/** The one place where the page touches what the preload gave it. */
export function windowBridge(): Bridge {
  return window.presently;
}
