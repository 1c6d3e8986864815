import type { SettingDraft } from './setting-draft.ts';
import type { StatusDraft } from './status-draft.ts';

type Told = StatusDraft['told'];

function isSame(left: SettingDraft | undefined, right: SettingDraft | undefined): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}

function rebaseTold(mine: Told, first: Told, now: Told): Told {
  return Object.fromEntries(
    Object.entries(now).map(([account, fresh]) => {
      const own = mine[account];
      return [account, own === undefined || isSame(own, first[account]) ? fresh : own];
    }),
  );
}

/**
 * What is typed on top of what is stored by now: all that the person left alone follows what a file or
 * another window changed meanwhile.
 * @param first what the editor began with
 */
export function rebaseStatus(mine: StatusDraft, first: StatusDraft, now: StatusDraft): StatusDraft {
  const { told, ...members } = mine;
  const typed = Object.entries(members).filter(
    ([key, value]) => first[key as keyof typeof members] !== value,
  );
  return { ...now, ...Object.fromEntries(typed), told: rebaseTold(told, first.told, now.told) };
}
