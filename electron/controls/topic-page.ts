import type { Page } from '../contract/commands.ts';

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
 * @param topic what it tells of, such as `sign-in:garoon`
 */
export function topicPage(topic: string): Page {
  const [first = ''] = topic.split(':');
  return pages.get(first) ?? 'status';
}
