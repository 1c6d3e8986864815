import { countNeedingAttention } from '../../contract/name-of.ts';
import type { StatusChoice, StatusView } from '../../contract/views/status-view.ts';
import type { Speech } from '../../wording/i18n/speech.ts';
import { buildMenu } from './menu-model.ts';
import type { TrayPicture } from './tray.ts';

/** What the tray is drawn from. */
export interface PictureInput {
  readonly view: StatusView;
  readonly statuses: readonly StatusChoice[];
  readonly canUndo: boolean;
  readonly speech: Speech;
  /** Epoch ms. */
  readonly now: number;
}

function tooltip({ presence }: StatusView, until: string | null, { t }: Speech['texts']): string {
  if (presence.name === null) return t('main:presence.none');
  const params = { name: presence.name, reason: presence.reason ?? '', until: until ?? '' };
  return t(until === null ? 'main:presence.line' : 'main:presence.line-until', params);
}

/** What the tray shows of a status: icon by kind, a line that says why, and the menu. */
export function trayPicture({ view, statuses, canUndo, speech, now }: PictureInput): TrayPicture {
  const end = view.presence.until;
  const until = end === null ? null : speech.time.clock(Date.parse(end), now);
  const breakEnd = view.presence.break?.endsAt;
  const breakUntil = breakEnd === undefined ? null : speech.time.clock(Date.parse(breakEnd), now);
  const line = tooltip(view, until, speech.texts);
  const count = countNeedingAttention(view.accounts);
  return {
    kind: view.presence.kind,
    attention: count > 0,
    tooltip: count === 0 ? line : `${line}\n${speech.texts.t('shared:attention', { count })}`,
    menu: buildMenu({ view, statuses, canUndo, until, breakUntil, texts: speech.texts }),
  };
}
