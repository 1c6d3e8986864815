import type { FormField } from '../../../../../electron/contract/commands/account-form.ts';
import type {
  ScheduledStatus,
  ScheduleRules,
} from '../../../../../electron/contract/scheduled-status.ts';

function field(key: string, more: Partial<FormField> = {}): FormField {
  return {
    part: 'field',
    key,
    type: 'text',
    required: false,
    secret: false,
    default: null,
    choices: [],
    longest: null,
    ...more,
  };
}

/** What a system lets be planned that knows three words, a note, and a reply with its text. */
export const rules: ScheduleRules = {
  forms: [
    {
      name: null,
      constants: {},
      parts: [
        field('word', { type: 'choice', required: true, choices: ['BUSY', 'AWAY', 'ABSENT'] }),
        field('note'),
        {
          part: 'group',
          key: 'reply',
          required: false,
          parts: [field('content', { required: true }), field('onlyToMe', { type: 'truth' })],
        },
      ],
    },
  ],
  most: 1,
  longest: { note: 5, 'reply.content': 20 },
};

/** Something planned; times are epoch ms. */
export function planned(more: Partial<ScheduledStatus> = {}): ScheduledStatus {
  return { id: 'a', setting: { word: 'BUSY' }, startsAt: 100, endsAt: 200, ...more };
}

/** Labels that show what they were made from. */
export const labels = {
  field: (path: readonly string[]): string => `<${path.join('.')}>`,
  choice: (key: string, value: string): string => (key === 'word' ? value.toLowerCase() : value),
};
