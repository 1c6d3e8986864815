import { app } from 'electron/main';
import * as z from 'zod';
import type { Doors } from './doors.ts';
import type { Faces } from './faces.ts';

/** What a second start hands over, since its arguments may not arrive as they were typed. */
const handoverSchema = z.object({ link: z.string().nullable(), hidden: z.boolean() });

const plainStart = { link: null, hidden: false } as const;

/** A second start shows the window or opens its link; on macOS links come as an event. */
export function watchLaunches(doors: Doors, faces: Faces, onWindowClosed: () => void): void {
  app.on('second-instance', (...args) => {
    const { link, hidden } = handoverSchema.safeParse(args[3]).data ?? plainStart;
    if (link !== null) doors.openLink(link);
    else if (!hidden) void doors.dispatcher.run('open', { page: 'status' }, { via: 'window' });
  });
  app.on('open-url', (event, url) => {
    event.preventDefault();
    doors.openLink(url);
  });
  app.on('activate', () => {
    if (!faces.window.isOpen()) {
      void doors.dispatcher.run('open', { page: 'status' }, { via: 'window' });
    }
  });
  // Closing the window leaves the program in the tray.
  app.on('window-all-closed', onWindowClosed);
}
