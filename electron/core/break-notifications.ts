import { remindOfBreaks } from './break-reminder.ts';
import { nameOf as nameIn } from '../contract/name-of.ts';
import { setRealTimer } from '../signals/timers.ts';
import type { Core } from './core.ts';
import type { Faces } from './user-interface.ts';

/**
 * Tells the person what their presence wants of them: that a break ends, and what an absence was.
 * @returns what stops telling
 */
export function tellPresence(core: Core, faces: () => Faces): () => void {
  const { conductor, live, notifier, settings, speaker } = core;
  const nameOf = (id: string): string => nameIn(settings().statuses, id);
  const duration = (ms: number): string => speaker.speech().time.duration(ms);
  const say = (topic: string, key: string, params: Readonly<Record<string, string>>): void => {
    notifier.settled(topic);
    notifier.tell(topic, speaker.speech().texts.t(`main:notify.${key}`, params));
  };

  const stopReminding = remindOfBreaks({
    conductor,
    rules: live.rules,
    now: Date.now,
    setTimer: setRealTimer,
    remind: (moment, { statusId }, { endsAt }) => {
      const left = duration(Math.max(0, endsAt - Date.now()));
      say('break', `break-${moment}`, { name: nameOf(statusId), duration: left });
      faces().presentation.changed();
    },
  });

  let asked: number | null = conductor.state().question?.until ?? null;
  const leave = conductor.onChange(() => {
    const { question } = conductor.state();
    const isNew = question !== null && question.until !== asked;
    asked = question?.until ?? null;
    if (isNew) {
      say('away-question', 'away-question', {
        duration: duration(question.until - question.since),
      });
    }
  });

  return () => {
    stopReminding();
    leave();
  };
}
