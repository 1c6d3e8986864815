import { minuteMs } from '../../contract/time.ts';

const hourMinutes = 60;

function two(value: number): string {
  return String(value).padStart(2, '0');
}

/**
 * ISO 8601 with the offset of the system's zone (docs/control.md#status-json).
 * @param at epoch ms
 * @param withMs keeps the milliseconds
 */
export function toIso(at: number, withMs = false): string {
  const offset = -new Date(at).getTimezoneOffset();
  const local = new Date(at + offset * minuteMs).toISOString();
  const body = withMs ? local.slice(0, -1) : local.slice(0, -'.000Z'.length);
  const size = Math.abs(offset);
  const sign = offset < 0 ? '-' : '+';
  return `${body}${sign}${two(Math.floor(size / hourMinutes))}:${two(size % hourMinutes)}`;
}
