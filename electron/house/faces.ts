import { app } from 'electron/main';
import { statusChoices } from '../conductor/list-views.ts';
import type { CommandInput, CommandName } from '../contract/commands.ts';
import type { Via } from '../contract/via.ts';
import { createHotkeys, type HotkeyControl } from '../controls/hotkeys.ts';
import { createPresentation, type Presentation } from '../controls/presentation.ts';
import type { MenuAction } from '../controls/tray/menu-model.ts';
import { trayPicture } from '../controls/tray/picture.ts';
import type { TrayControl, TrayPicture } from '../controls/tray/tray.ts';
import { createWindow, type WindowControl } from '../controls/window.ts';
import type { StatusView } from '../contract/views.ts';
import { setRealTimer } from '../signals/timers.ts';
import type { Core } from './core.ts';

/** What the person sees and presses. */
export interface Faces {
  readonly tray: TrayControl;
  readonly window: WindowControl;
  readonly hotkeys: HotkeyControl;
  readonly presentation: Presentation;
  /** Registers the hotkeys of the statuses there are now. */
  useHotkeys(): void;
}

/** Sends a command as a control does. */
export type SendCommand = <Name extends CommandName>(
  name: Name,
  input: CommandInput<Name>,
  via: Via,
) => void;

function pictureOf(core: Core, view: StatusView): TrayPicture {
  return trayPicture({
    view,
    statuses: statusChoices(core.settings()),
    canUndo: core.conductor.canUndo(),
    speech: core.speaker.speech(),
    now: Date.now(),
  });
}

function sendAction(action: MenuAction, send: SendCommand): void {
  switch (action.command) {
    case 'set':
      send('set', action.input, 'tray');
      break;
    case 'open':
      send('open', action.input, 'tray');
      break;
    case 'drift':
      send('drift', action.input, 'tray');
      break;
    case 'retry':
    case 'clear':
    case 'undo':
    case 'resume':
    case 'quit':
    case 'pause':
      send(action.command, {}, 'tray');
  }
}

/** What the faces are built with. */
export interface FacePorts {
  /** Where the built page lies. */
  readonly outFolder: string;
  /** It stands already. */
  readonly tray: TrayControl;
  readonly send: SendCommand;
}

/** Fills the tray, and builds window and hotkeys. */
export function buildFaces(core: Core, ports: FacePorts): Faces {
  const { outFolder, send, tray } = ports;
  tray.connect({
    act: (action) => {
      sendAction(action, send);
    },
    activate: () => {
      send('open', { page: 'status' }, 'tray');
    },
  });
  tray.show(pictureOf(core, core.view()));
  const window = createWindow(outFolder, () => ({
    language: core.speaker.speech().texts.language,
    theme: core.settings().general.theme,
    title: app.name,
  }));
  const hotkeys = createHotkeys((statusId) => {
    send('set', { status: statusId }, 'hotkey');
  });
  const presentation = createPresentation({
    view: core.view,
    picture: (view) => pictureOf(core, view),
    drawTray: tray.show,
    tellWindow: (view) => {
      window.send('status', view);
    },
    setTimer: setRealTimer,
  });
  core.conductor.onChange(presentation.changed);
  core.delivery.onChange(presentation.changed);

  return {
    tray,
    window,
    hotkeys,
    presentation,
    useHotkeys: () => {
      hotkeys.use(
        core
          .settings()
          .statuses.flatMap(({ id, hotkey }) =>
            hotkey === undefined ? [] : [{ accelerator: hotkey, statusId: id }],
          ),
      );
    },
  };
}
