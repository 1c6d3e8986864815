import { Notification } from 'electron/main';
import type { Page } from '../contract/commands/commands.ts';

/** The first word of a topic, and the page where something can be done about it. */
const pages: ReadonlyMap<string, Page> = new Map([
  ['sign-in', 'accounts'],
  ['refused', 'accounts'],
  ['hotkey', 'hotkeys'],
  ['flapping', 'automation'],
  ['calendar', 'automation'],
  ['lock-unknown', 'diagnostics'],
  ['idle-unknown', 'diagnostics'],
  ['storage', 'diagnostics'],
  ['history', 'history'],
  ['update', 'general'],
  ['login', 'general'],
  ['recovery', 'general'],
  ['weak-storage', 'general'],
  ['link', 'general'],
] as const);

/**
 * The page that a click on a notification opens.
 * @param topic what it is about, such as `sign-in:garoon`
 */
function topicPage(topic: string): Page {
  const [first = ''] = topic.split(':');
  return pages.get(first) ?? 'status';
}

/** Shows the person each thing once. */
export interface Notifier {
  /** Who opens the page that a click asks for. */
  connect(open: (page: Page) => void): void;
  /**
   * Shows a notification, unless notifications are off or the same was just shown.
   * @param topic what it is about; a topic is shown once until it is `settled`
   */
  notify(topic: string, text: string): void;
  /** The cause is gone, so that it is shown the next time. */
  settled(topic: string): void;
}

/** @param title of every notification */
export function createNotifier(isOn: () => boolean, title: string): Notifier {
  const notified = new Set<string>();
  /** Electron forgets the click of a notification that nobody holds. */
  const shown = new Map<string, Notification>();
  let open: (page: Page) => void = () => undefined;

  const show = (topic: string, body: string): void => {
    const notification = new Notification({ title, body, silent: true });
    const drop = (): void => {
      if (shown.get(topic) === notification) shown.delete(topic);
    };
    notification.once('click', () => {
      drop();
      open(topicPage(topic));
    });
    notification.once('close', drop);
    shown.set(topic, notification);
    notification.show();
  };

  return {
    connect: (given) => {
      open = given;
    },
    notify: (topic, text) => {
      if (notified.has(topic) || !isOn() || !Notification.isSupported()) return;
      notified.add(topic);
      show(topic, text);
    },
    settled: (topic) => {
      notified.delete(topic);
    },
  };
}
