/** An instant (epoch ms) as a time field writes it: `09:05`. */
export function timeText(at: number): string {
  const date = new Date(at);
  return [date.getHours(), date.getMinutes()]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
}

/** The instant of a time field's text on a day (its local midnight, epoch ms); null while it holds none. */
export function parseTime(text: string, day: number): number | null {
  const [, hours, minutes] = /^(\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?$/u.exec(text) ?? [];
  if (hours === undefined || minutes === undefined) return null;
  return new Date(day).setHours(Number(hours), Number(minutes), 0, 0);
}
