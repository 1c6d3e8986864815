import { describe, expect, it } from 'vitest';
import {
  storedSlotSchema,
  fromStored,
  toStored,
} from '../../../../electron/delivery/plan/stored-slot.ts';
import { appliedSlot, confirmed, intent, noon, notice, slot } from '../support/slots.ts';

const dayMs = 86_400_000;
const before = appliedSlot('lunch', {
  desired: intent('busy'),
  outcome: { kind: 'transient', notice },
  unexpectedPages: { count: 1, since: noon },
  unconfirmed: [{ value: 'busy' }],
  overwrites: 2,
  answeredAt: noon,
});
const stored = toStored(before);

describe('what is stored of a slot', () => {
  it('keeps the keys of older versions', () => {
    expect(stored).toMatchObject({
      tried: [{ value: 'busy' }],
      odd: { count: 1, since: noon },
      insisted: 2,
    });
    expect(storedSlotSchema.parse(stored)).toEqual(stored);
  });

  it('may come from a version that did not yet count overwrites, nor looked again', () => {
    const { insisted, verifyAt, ...earlier } = stored;
    expect([insisted, verifyAt]).toEqual([2, null]);
    expect(storedSlotSchema.parse(earlier)).toEqual({ ...stored, insisted: 0 });
  });

  it.each(['lastSeq', 'attempts', 'failures', 'insisted'])('never counts %s below zero', (key) => {
    expect(storedSlotSchema.safeParse({ ...stored, [key]: 0 }).success).toBe(true);
    expect(storedSlotSchema.safeParse({ ...stored, [key]: -1 }).success).toBe(false);
  });

  it.each(['outcome', 'odd', 'desired', 'confirmed', 'written'] as const)(
    'knows every word of its %s',
    (key) => {
      const changed = { ...stored, [key]: { ...stored[key], unknown: 1 } };
      expect(storedSlotSchema.safeParse(changed).success).toBe(false);
      expect(storedSlotSchema.safeParse({ ...stored, [key]: {} }).success).toBe(false);
      expect(storedSlotSchema.safeParse({ ...stored, [key]: null }).success).toBe(true);
    },
  );

  it.each(['notBefore', 'limitedUntil', 'answeredAt', 'verifyAt'])(
    'has an instant or none as %s',
    (key) => {
      expect(storedSlotSchema.safeParse({ ...stored, [key]: null }).success).toBe(true);
      expect(storedSlotSchema.safeParse({ ...stored, [key]: 'noon' }).success).toBe(false);
    },
  );
});

describe('a slot after a restart', () => {
  it('is taken up as it was where the clock went on', () => {
    expect(fromStored(stored, noon)).toEqual(before);
    expect(fromStored(stored, noon + dayMs)).toEqual(before);
  });

  it('keeps a rate limit that is no longer than a day', () => {
    const limited = { ...stored, limitedUntil: noon + dayMs - 1 };
    expect(fromStored(limited, noon).limitedUntil).toBe(noon + dayMs - 1);
  });

  it.each([
    ['its latest answer', { answeredAt: noon, calls: [noon - 9] }],
    ['its latest call', { answeredAt: noon - 9, calls: [noon - 5, noon] }],
    ['its latest call, where none was answered', { answeredAt: null, calls: [noon] }],
  ])('tells by %s how far the clock was set back', (_, changes) => {
    const back = noon - dayMs;
    const next = fromStored({ ...stored, ...changes, limitedUntil: noon + 5 }, back);
    expect(next.limitedUntil).toBe(back + 5);
    expect(next.confirmed).toEqual(confirmed('lunch', { at: back }));
  });

  it('does not wait for a backoff from before it, which was for another network', () => {
    expect(fromStored(toStored(slot({ notBefore: noon + 5 })), noon).notBefore).toBeNull();
  });
});
