import type { Settings } from '../contract/settings/settings.ts';

const indent = 2;

/**
 * Writes settings as a provisioning file (docs/control.md#import). Settings hold no credentials, so
 * neither does the file; importing it changes nothing.
 */
export function exportProvisioning(settings: Settings): string {
  const { accounts, statuses, automation, general } = settings;
  return `${JSON.stringify({ version: 1, accounts, statuses, automation, general }, null, indent)}\n`;
}
