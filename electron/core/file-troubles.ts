import { nameOf } from '../contract/name-of.ts';
import type { Settings } from '../contract/settings/settings.ts';
import type { Notifier } from '../controls/notifier.ts';
import type { Delivery } from '../delivery/delivery.ts';
import type { ProfilePorts } from '../storage/open-profile.ts';
import { calendarSecret } from '../storage/calendar-address.ts';
import type { Speaker } from '../wording/i18n/speech.ts';

/** Who hears of troubles with the files. */
interface Hearers {
  readonly delivery: Pick<Delivery, 'retryNow'>;
  readonly notifier: Notifier;
  readonly speaker: Pick<Speaker, 'speech'>;
  settings(): Settings;
}

type Hear = (hearers: Hearers) => void;

/** What the files report while the program runs; they are opened before anybody can hear it. */
export interface FileTroubles {
  readonly listeners: Pick<
    ProfilePorts<unknown>,
    'onFailure' | 'onRelief' | 'onDamagedHistory' | 'onUnreadable'
  >;
  /** Passes on what was reported up to now, and everything from now on. */
  connect(hearers: Hearers): void;
}

export function createFileTroubles(): FileTroubles {
  const waiting: Hear[] = [];
  let hearers: Hearers | null = null;

  const pass = (hear: Hear): void => {
    if (hearers === null) waiting.push(hear);
    else hear(hearers);
  };
  const notify = (topic: string, key: string, accountId?: string): void => {
    pass(({ notifier, settings, speaker }) => {
      const account = accountId === undefined ? '' : nameOf(settings().accounts, accountId);
      notifier.notify(topic, speaker.speech().texts.t(`main:notify.${key}`, { account }));
    });
  };

  return {
    listeners: {
      onFailure: () => {
        notify('storage', 'storage-failing');
      },
      onRelief: () => {
        pass(({ delivery, notifier }) => {
          notifier.settled('storage');
          // What waited for the disk need not wait any longer.
          delivery.retryNow({ kind: 'resumed' });
        });
      },
      onDamagedHistory: () => {
        notify('history', 'history-damaged');
      },
      onUnreadable: (id) => {
        // The calendar feed reports its own troubles.
        if (id !== calendarSecret) notify(`sign-in:${id}`, 'needs-sign-in', id);
      },
    },
    connect: (given) => {
      hearers = given;
      for (const hear of waiting.splice(0)) hear(given);
    },
  };
}
