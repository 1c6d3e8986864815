import type { TFunction } from 'i18next';
import { hotkeyText } from '../../ui/hotkey-text.ts';
import type { Finding } from './findings.ts';

/** What is wrong and what to do about it. */
export function findingText(finding: Finding, mac: boolean, t: TFunction): string {
  if (!('keys' in finding)) return t(`diagnostics.finding.${finding.code}`);
  const keys = finding.keys.map((key) => hotkeyText(key, mac)).join(', ');
  return t(`diagnostics.finding.${finding.code}`, { count: finding.keys.length, keys });
}
