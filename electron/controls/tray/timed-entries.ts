import type { Ending } from '../../contract/ending.ts';
import type { Texts } from '../../wording/i18n/texts.ts';
import { minuteMs } from '../../contract/time.ts';
import { folded, type MenuAction, type MenuEntry } from './menu-entry.ts';

const minutesPerHour = 60;
const statusMinutes = [15, 30, 45, 60, 120] as const;
const pauseMinutes = [30, 60, 120] as const;
/** As many as a small screen shows. */
const mostTimed = 20;

/** An ending that a menu offers, in words. */
interface Offer {
  readonly text: string;
  readonly ending: Ending;
}

function lengthText(minutes: number, { t }: Texts): string {
  return minutes % minutesPerHour === 0
    ? t('main:tray.hours', { hours: String(minutes / minutesPerHour) })
    : t('main:tray.minutes', { minutes: String(minutes) });
}

function offers(lengths: readonly number[], texts: Texts): readonly Offer[] {
  return [
    ...lengths.map((minutes): Offer => {
      return { text: lengthText(minutes, texts), ending: { kind: 'for', ms: minutes * minuteMs } };
    }),
    { text: texts.t('main:tray.end-of-day'), ending: { kind: 'end-of-day' } },
    { text: texts.t('main:tray.next-morning'), ending: { kind: 'next-morning' } },
  ];
}

function actionOf({ text, ending }: Offer, act: (ending: Ending) => MenuAction): MenuEntry {
  return { kind: 'action', text, action: act(ending) };
}

/**
 * The statuses once more, each with how long it shall hold: an entry with a menu of its own cannot
 * be clicked on most desktops, so the plain entries stay what one click sets.
 */
export function timedEntries(
  statuses: readonly { readonly id: string; readonly name: string }[],
  texts: Texts,
): readonly MenuEntry[] {
  if (statuses.length === 0) return [];
  const listed = offers(statusMinutes, texts);
  const entries = statuses.map(({ id, name }): MenuEntry => {
    const set = (ending: Ending): MenuAction => ({
      command: 'set',
      input: { status: id, ending },
    });
    return { kind: 'menu', text: name, entries: listed.map((offer) => actionOf(offer, set)) };
  });
  const shown = folded(entries, mostTimed, texts.t('main:tray.more-statuses'));
  return [{ kind: 'menu', text: texts.t('main:tray.for-a-time'), entries: shown }];
}

/** How long automation shall pause. */
export function pauseEntry(texts: Texts): MenuEntry {
  const pause = (ending: Ending): MenuAction => ({ command: 'pause', input: { ending } });
  const forever: MenuEntry = {
    kind: 'action',
    text: texts.t('main:tray.pause-forever'),
    action: { command: 'pause', input: {} },
  };
  const entries = offers(pauseMinutes, texts).map((offer) => actionOf(offer, pause));
  return { kind: 'menu', text: texts.t('main:tray.pause'), entries: [...entries, forever] };
}
