import { describe, expect, test } from 'vitest';
import type { Footprint } from '../../../electron/contract/views/delivery.ts';
import {
  createAttemptMemory,
  type AttemptMemory,
} from '../../../electron/vendors/attempt-memory.ts';
import { planFields, type Fields } from '../../../electron/vendors/footprint.ts';

type Memory = AttemptMemory<Fields, Fields>;

const create = (): Memory => createAttemptMemory({ named: (setting: Fields) => setting });

/** Sends what `wanted` names, without an answer. */
function send(memory: Memory, sent: Sent): Fields {
  const { held, wanted, footprint = {} } = sent;
  const known = memory.recall(held, footprint);
  const plan = planFields({ current: held, wanted, footprint: known });
  memory.sending(plan, known);
  return plan.next;
}

interface Sent {
  readonly held: Fields;
  readonly wanted: Fields;
  readonly footprint?: Footprint;
}

describe('writes without an answer', () => {
  test('are ours where they arrived, with what stood there before', () => {
    const memory = create();
    const held = send(memory, { held: { notes: 'theirs' }, wanted: { notes: 'lunch' } });
    expect(memory.recall(held, {})).toEqual({ notes: { wrote: 'lunch', before: 'theirs' } });
    expect(memory.recall({ notes: 'theirs' }, {})).toEqual({});
  });

  test('are forgotten once one is confirmed', () => {
    const memory = create();
    memory.begin([{ notes: 'tea' }]);
    send(memory, { held: { notes: 'theirs' }, wanted: { notes: 'lunch' } });
    memory.confirmed();
    expect(memory.recall({ notes: 'lunch' }, {})).toEqual({});
    expect(memory.recall({ notes: 'tea' }, {})).toEqual({});
  });

  test('that took a field back left what stood there before', () => {
    const memory = create();
    const footprint = { code: { wrote: 'absence', before: 'attend' } };
    const held = { code: 'absence', notes: '' };
    const after = send(memory, { held, wanted: { notes: 'tea' }, footprint });
    expect(after).toEqual({ code: 'attend', notes: 'tea' });
    expect(memory.recall(after, footprint)).toEqual({
      code: { wrote: 'attend', before: 'attend' },
      notes: { wrote: 'tea', before: '' },
    });
  });
});

describe('what was unconfirmed before the session', () => {
  test('is ours where the vendor holds it; what stood there before is gone', () => {
    const memory = create();
    memory.begin([{ notes: 'tea' }, { notes: 'lunch' }]);
    expect(memory.recall({ notes: 'lunch', code: 'x' }, {})).toEqual({
      notes: { wrote: 'lunch', before: null },
    });
    expect(memory.recall({ notes: 'theirs' }, {})).toEqual({});
  });

  test('stands over what an earlier write of ours had found', () => {
    const memory = create();
    memory.begin([{ notes: 'lunch' }]);
    const footprint = {
      code: { wrote: 'absence', before: 'attend' },
      notes: { wrote: 'tea', before: 'theirs' },
    };
    expect(memory.recall({ code: 'attend', notes: 'lunch' }, footprint)).toEqual({
      code: { wrote: 'attend', before: 'attend' },
      notes: { wrote: 'lunch', before: 'theirs' },
    });
  });

  test('is taken over once: a later call that was never sent makes nothing ours', () => {
    const memory = create();
    memory.begin([]);
    memory.begin([{ notes: 'lunch' }]);
    expect(memory.recall({ notes: 'lunch' }, {})).toEqual({});
  });

  test('may be a setting that leaves nothing to recognise', () => {
    const memory = createAttemptMemory<Fields, Fields>({ named: () => null });
    memory.begin([{ notes: 'lunch' }]);
    const footprint = { notes: { wrote: 'tea', before: 'lunch' } };
    expect(memory.recall({ notes: 'lunch' }, footprint)).toEqual(footprint);
  });

  test('is compared in its own words', () => {
    const memory = createAttemptMemory<Fields, Fields>({
      named: (setting) => setting,
      worded: () => ({ at: '12:00Z' }),
    });
    memory.begin([{ at: '12:00Z' }]);
    expect(memory.recall({ at: '13:00+01:00' }, {})).toEqual({
      at: { wrote: '12:00Z', before: null },
    });
  });
});
