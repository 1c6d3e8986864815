import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../../electron/contract/json.ts';
import { fillMessage } from '../../../../electron/delivery/plan/want.ts';

const reply = {
  profileStatusId: 'AWAY',
  statusMessage: '{message}',
  autoReplyMail: { internal: { content: '{message}', sentDirectlyToMe: true } },
};

const cases: readonly [string, JsonObject, string | null, JsonObject][] = [
  [
    'fills every field',
    reply,
    'back at one',
    {
      profileStatusId: 'AWAY',
      statusMessage: 'back at one',
      autoReplyMail: { internal: { content: 'back at one', sentDirectlyToMe: true } },
    },
  ],
  [
    'leaves out what has no message, a reply mail as a whole',
    reply,
    null,
    { profileStatusId: 'AWAY' },
  ],
  ['takes an empty message for none', { code: 'a', notes: '{message}' }, '', { code: 'a' }],
  ['keeps a field that is emptied on purpose', { notes: '' }, null, { notes: '' }],
  ['fills each place in a text', { a: '{message} / {message}' }, 'x', { a: 'x / x' }],
  [
    'does not fill what the message itself says',
    { a: '{message}' },
    '{message}$&',
    { a: '{message}$&' },
  ],
  [
    'keeps the part of an object that still says something',
    { mail: { internal: { content: '{message}' }, external: { content: 'Away' } } },
    null,
    { mail: { external: { content: 'Away' } } },
  ],
  [
    'keeps an object that lost a field and has a text left',
    { mail: { content: 'Away', subject: '{message}', on: true, end: null } },
    null,
    { mail: { content: 'Away', on: true, end: null } },
  ],
  [
    'leaves out an object of which only switches, numbers and nothing are left',
    { mail: { content: '{message}', on: true, count: 1, end: null } },
    null,
    {},
  ],
  ['keeps objects and lists that were empty before', { a: {}, b: [] }, null, { a: {}, b: [] }],
  [
    'fills lists and leaves out those that end up empty',
    { a: ['{message}', 'x', 1, null], b: ['{message}'] },
    null,
    { a: ['x', 1, null] },
  ],
  [
    'leaves numbers, switches and null alone',
    { a: 1, b: false, c: null },
    'x',
    { a: 1, b: false, c: null },
  ],
];

describe('fillMessage', () => {
  it.each(cases)('%s', (...[, setting, message, filled]) => {
    expect(fillMessage(setting, message)).toEqual(filled);
  });

  it('leaves no placeholder behind, whatever the message without one says', () => {
    fc.assert(
      fc.property(
        fc.string().filter((text) => !text.includes('message')),
        (message) => {
          expect(JSON.stringify(fillMessage(reply, message))).not.toContain('{message}');
        },
      ),
    );
  });
});
