import { app } from 'electron/main';
import { statusChoices } from '../wording/status-view.ts';
import type { CommandInput, CommandName } from '../contract/commands/commands.ts';
import type { Language } from '../contract/settings/languages.ts';
import { regionalLocale } from '../contract/regional-locale.ts';
import type { Via } from '../contract/views/claim.ts';
import { hotkeysOf } from '../controls/hotkeys-of.ts';
import { createHotkeys, type HotkeyControl } from '../controls/hotkeys.ts';
import { createPresentation, type Presentation } from '../controls/presentation.ts';
import { createSwitcher, type SwitcherControl } from '../controls/switcher.ts';
import { trayPicture } from '../controls/tray/picture.ts';
import type { TrayControl, TrayPicture } from '../controls/tray/tray.ts';
import { createWindow, type WindowControl, type WindowLook } from '../controls/window.ts';
import type { StatusView } from '../contract/views/status-view.ts';
import { setRealTimer } from '../signals/timers.ts';
import { type Core, vendorOf } from './core.ts';
import { systemLocales } from './system-locales.ts';
import { abilitySchema, type Ability } from '../contract/settings/account.ts';
import type { Settings } from '../contract/settings/settings.ts';

/** What at least one of the connected accounts can do. */
function abilitiesOf({ accounts }: Settings): readonly Ability[] {
  return abilitySchema.options.filter((ability) =>
    accounts.some((account) => vendorOf(account).capabilities[ability]),
  );
}

/** What the person sees and presses. */
export interface Faces {
  readonly tray: TrayControl;
  readonly window: WindowControl;
  readonly switcher: SwitcherControl;
  readonly hotkeys: HotkeyControl;
  readonly presentation: Presentation;
  /** Registers the hotkeys that the settings name now. */
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

/** What the faces are built with. */
export interface FacePorts {
  /** Where the built page lies. */
  readonly outFolder: string;
  /** It stands already. */
  readonly tray: TrayControl;
  readonly send: SendCommand;
}

function spokenIn(language: Language): Pick<WindowLook, 'language' | 'locale'> {
  return { language, locale: regionalLocale(language, systemLocales()) };
}

/** Fills the tray, and builds window and hotkeys. */
export function buildFaces(core: Core, ports: FacePorts): Faces {
  const { outFolder, send, tray } = ports;
  tray.connect({
    act: (action) => {
      send(action.command, action.input, 'tray');
    },
    activate: () => {
      send('open', { page: 'status' }, 'tray');
    },
  });
  core.notifier.connect((page) => {
    send('open', { page }, 'notification');
  });
  tray.show(pictureOf(core, core.view()));
  const look = (): WindowLook => ({
    ...spokenIn(core.speaker.speech().texts.language),
    theme: core.settings().general.theme,
    setup: core.settings().general.setup,
    abilities: abilitiesOf(core.settings()),
    title: app.name,
  });
  const window = createWindow(outFolder, look);
  const switcher = createSwitcher(outFolder, look);
  const hotkeys = createHotkeys({
    pick: (statusId) => {
      send('set', { status: statusId }, 'hotkey');
    },
    openSwitcher: switcher.toggle,
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
    switcher,
    hotkeys,
    presentation,
    useHotkeys: () => {
      hotkeys.use(hotkeysOf(core.settings()));
    },
  };
}
