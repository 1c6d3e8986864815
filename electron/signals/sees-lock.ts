import type { DesktopFacts } from './desktop.ts';

/**
 * Whether anything tells of a lock. The polled idle state proves nothing: it says unlocked where it
 * does not know; only a lock that was seen proves it.
 */
export function seesLock({
  lock,
  screenSavers,
  loginManager,
  lastSeen,
}: Pick<DesktopFacts, 'lock' | 'screenSavers' | 'loginManager' | 'lastSeen'>): boolean {
  const told = Object.keys(lock).filter((source) => source !== 'idle-state');
  return told.length > 0 || screenSavers.length > 0 || loginManager || lastSeen.locked !== null;
}
