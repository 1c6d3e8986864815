import type { Reason } from '../contract/claim.ts';
import type { Texts } from '../i18n/texts.ts';
import type { TimeFormat } from '../i18n/time.ts';

const secondMs = 1000;

/** Says why a presence holds, in the person's language. */
export function reasonText(reason: Reason, { t }: Texts, time: TimeFormat): string {
  switch (reason.kind) {
    case 'picked': {
      const via = t(`main:via.${reason.via}`);
      if (reason.forMs === null) return t('main:reason.picked', { via });
      return t('main:reason.picked-for', { via, duration: time.duration(reason.forMs) });
    }
    case 'idle':
      return t('main:reason.idle', { duration: time.duration(reason.afterSeconds * secondMs) });
    case 'meeting':
      if (reason.title === undefined) return t('main:reason.meeting');
      return t('main:reason.meeting-titled', { title: reason.title });
    case 'started':
    case 'locked':
    case 'sleeping':
    case 'quitting':
    case 'outside-hours':
    case 'stayed':
      return t(`main:reason.${reason.kind}`);
  }
}
