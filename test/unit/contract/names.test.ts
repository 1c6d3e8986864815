import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import { channelOf } from '../../../electron/contract/commands/bridge.ts';
import { commands, events } from '../../../electron/contract/commands/commands.ts';
import { commandNames, eventNames } from '../../../electron/contract/commands/names.ts';

describe('the names that the preload knows', () => {
  it('are exactly the commands of the contract', () => {
    expect([...commandNames].sort()).toEqual(Object.keys(commands).sort());
  });

  it('are exactly the events of the contract', () => {
    expect([...eventNames].sort()).toEqual(Object.keys(events).sort());
  });

  it('give every command a channel of its own', () => {
    expect(new Set(commandNames.map(channelOf)).size).toBe(commandNames.length);
  });
});

describe('the input of a command', () => {
  it.each(commandNames)('%s refuses a key that nobody knows', (name) => {
    const schema: z.ZodType = commands[name].input;
    const parsed = schema.safeParse({ surprise: 1 });
    expect(parsed.success).toBe(false);
  });

  it.each([
    ['an empty status', { status: '' }],
    ['a status of over 200 characters', { status: 'x'.repeat(201) }],
    ['a message of over 1000 characters', { status: 'lunch', message: 'x'.repeat(1001) }],
    ['an ending under a second', { status: 'lunch', ending: { kind: 'for', ms: 999 } }],
    [
      'an hour that no clock shows',
      { status: 'a', ending: { kind: 'clock', hour: 24, minute: 0 } },
    ],
  ])('set refuses %s', (_what, input) => {
    expect(commands.set.input.safeParse(input).success).toBe(false);
  });

  it('set takes an empty message, which empties the field on purpose', () => {
    expect(commands.set.input.safeParse({ status: 'lunch', message: '' }).success).toBe(true);
  });
});
