import { app } from 'electron/main';
import type { CommandInput, CommandName } from '../contract/commands/commands.ts';
import { failureLine } from '../contract/commands/envelope.ts';
import { regionalLocale } from '../contract/languages.ts';
import { abilitySchema, type Ability, type Settings } from '../contract/settings/settings.ts';
import type { Via } from '../contract/views/claim.ts';
import type { StatusView } from '../contract/views/status-view.ts';
import { hotkeysOf } from '../controls/hotkeys-of.ts';
import { createHotkeys, type HotkeyControl } from '../controls/hotkeys.ts';
import type { Dispatcher } from '../controls/ipc/dispatcher.ts';
import { createPresentation, type Presentation } from '../controls/presentation.ts';
import { createSwitcher, type SwitcherControl } from '../controls/switcher.ts';
import { trayPicture } from '../controls/tray/picture.ts';
import type { TrayControl, TrayPicture } from '../controls/tray/tray.ts';
import { createWindow, type WindowControl, type WindowLook } from '../controls/window.ts';
import { setRealTimer } from '../signals/timers.ts';
import { vendorOf } from '../vendors/registry.ts';
import { statusChoices } from '../wording/status-view.ts';
import type { Core } from './core.ts';
import type { SettingsChanges } from './settings-changes.ts';
import { systemLocales } from './system-locales.ts';

/** What the person sees and presses. */
export interface UserInterface {
  readonly tray: TrayControl;
  readonly window: WindowControl;
  readonly switcher: SwitcherControl;
  readonly hotkeys: HotkeyControl;
  readonly presentation: Presentation;
  /** From now on what is pressed becomes a command. */
  connect(dispatcher: Dispatcher): void;
  /** Registers the hotkeys that the settings name now. */
  registerHotkeys(): void;
}

/** What at least one of the connected accounts can do. */
function abilitiesOf({ accounts }: Settings): readonly Ability[] {
  return abilitySchema.options.filter((ability) =>
    accounts.some((account) => vendorOf(account).capabilities[ability]),
  );
}

function pictureOf(core: Core, view: StatusView): TrayPicture {
  return trayPicture({
    view,
    statuses: statusChoices(core.settings()),
    canUndo: core.presenceStore.canUndo(),
    speech: core.speaker.speech(),
    now: Date.now(),
  });
}

function lookOf({ settings, speaker }: Core): WindowLook {
  const { language } = speaker.speech().texts;
  return {
    language,
    locale: regionalLocale(language, systemLocales()),
    theme: settings().general.theme,
    setup: settings().general.setup,
    abilities: abilitiesOf(settings()),
    title: app.name,
  };
}

/**
 * Fills the tray, and makes window, switcher and hotkeys.
 * @param outFolder where the built pages lie
 */
export function createUserInterface(
  core: Core,
  settingsChanges: Pick<SettingsChanges, 'onApplied'>,
  { outFolder, tray }: { readonly outFolder: string; readonly tray: TrayControl },
): UserInterface {
  const look = (): WindowLook => lookOf(core);
  const window = createWindow(outFolder, look);
  const switcher = createSwitcher(outFolder, look);
  const hotkeys = createHotkeys();
  const registerHotkeys = (): void => {
    hotkeys.use(hotkeysOf(core.settings()));
  };
  const presentation = createPresentation({
    view: core.view,
    picture: (view) => pictureOf(core, view),
    drawTray: tray.show,
    sendToWindow: (view) => {
      window.send('status', view);
    },
    setTimer: setRealTimer,
  });
  tray.show(pictureOf(core, core.view()));
  core.presenceStore.onChange(presentation.changed);
  core.delivery.onChange(presentation.changed);
  settingsChanges.onApplied(() => {
    registerHotkeys();
    presentation.changed();
    window.sendLook();
  });

  return {
    tray,
    window,
    switcher,
    hotkeys,
    presentation,
    registerHotkeys,
    connect: (dispatcher) => {
      /** Nobody reads the answer to a key or a menu, so a refusal becomes a notification. */
      const send = async <Name extends CommandName>(
        name: Name,
        input: CommandInput<Name>,
        via: Via,
      ): Promise<void> => {
        const answer = await dispatcher.run(name, input, { via });
        if (answer.ok) return;
        core.notifier.settled('command');
        core.notifier.notify('command', failureLine(answer.error));
        // What is missing, such as the reason of a break, can be given there.
        if (name === 'set') window.open('status');
      };
      tray.connect({
        act: ({ command, input }) => void send(command, input, 'tray'),
        activate: () => void send('open', { page: 'status' }, 'tray'),
      });
      core.notifier.connect((page) => void send('open', { page }, 'notification'));
      hotkeys.connect({
        pick: (statusId) => void send('set', { status: statusId }, 'hotkey'),
        openSwitcher: switcher.toggle,
      });
    },
  };
}
