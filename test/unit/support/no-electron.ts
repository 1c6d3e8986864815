/**
 * Stands in for `electron/main` and `electron/common` where unit tests run, which is plain Node: a
 * module may name what it uses of Electron, but a test that comes to use it fails at once.
 */
function absent(name: string): object {
  // A function, since some of them are classes, which code of ours extends or constructs.
  return new Proxy(() => undefined, {
    get: (_target, member) => {
      throw new Error(`${name}.${String(member)} is Electron's: unit tests run without it.`);
    },
  });
}

export const app = absent('app');
export const BrowserWindow = absent('BrowserWindow');
export const dialog = absent('dialog');
export const globalShortcut = absent('globalShortcut');
export const ipcMain = absent('ipcMain');
export const Menu = absent('Menu');
export const nativeImage = absent('nativeImage');
export const nativeTheme = absent('nativeTheme');
export const net = absent('net');
export const Notification = absent('Notification');
export const powerMonitor = absent('powerMonitor');
export const safeStorage = absent('safeStorage');
export const screen = absent('screen');
export const session = absent('session');
export const shell = absent('shell');
export const Tray = absent('Tray');
