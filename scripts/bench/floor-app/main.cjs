/** The least that an Electron program in the tray can be: one icon, one menu, no window. */
const { app, Menu, nativeImage, Tray } = require('electron');

const size = 22;
/** Kept, since a tray icon goes when its object is collected. */
let tray;

app.whenReady().then(() => {
  const pixels = Buffer.alloc(size * size * 4, 255);
  tray = new Tray(nativeImage.createFromBitmap(pixels, { width: size, height: size }));
  tray.setContextMenu(Menu.buildFromTemplate([{ label: 'Quit', click: () => app.quit() }]));
});
