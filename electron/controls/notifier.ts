import { Notification } from 'electron/main';

/** Tells the person something once. */
export interface Notifier {
  /**
   * Shows a notification, unless notifications are off or the same was just told.
   * @param topic what it is about; a topic is told once until it is `settled`
   */
  tell(topic: string, text: string): void;
  /** The cause is gone, so that the next time is told again. */
  settled(topic: string): void;
}

/** Makes the notifier. */
export function createNotifier(isOn: () => boolean, title: string): Notifier {
  const told = new Set<string>();
  return {
    tell: (topic, text) => {
      if (told.has(topic) || !isOn() || !Notification.isSupported()) return;
      told.add(topic);
      new Notification({ title, body: text, silent: true }).show();
    },
    settled: (topic) => {
      told.delete(topic);
    },
  };
}
