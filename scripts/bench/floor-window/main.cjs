/** The least that an Electron program in the tray needs to open a window with one field at a key. */
const { join } = require('node:path');
const { app, BrowserWindow, globalShortcut, nativeImage, Tray } = require('electron');

const size = 22;
/** Kept, since a tray icon goes when its object is collected. */
let tray;

app.disableHardwareAcceleration();
app.on('window-all-closed', () => undefined);

app.whenReady().then(() => {
  const pixels = Buffer.alloc(size * size * 4, 255);
  tray = new Tray(nativeImage.createFromBitmap(pixels, { width: size, height: size }));
  tray.setToolTip('Floor');
  globalShortcut.register('Control+Alt+F', () => {
    const window = new BrowserWindow({ width: 560, height: 436, frame: false, show: false });
    window.once('ready-to-show', () => window.show());
    void window.loadFile(join(app.getAppPath(), 'field.html'));
  });
});
