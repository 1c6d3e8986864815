import { describe, expect, it } from 'vitest';
import { shiftClock } from '../../../../electron/delivery/plan/slot.ts';
import {
  storedSlotSchema,
  fromStored,
  toStored,
} from '../../../../electron/delivery/plan/stored-slot.ts';
import { appliedSlot, calling, confirmed, intent, noon, notice, slot } from '../support/slots.ts';
import { dayMs } from '../../../../electron/contract/time.ts';

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

describe('a stored slot', () => {
  const full = calling(
    appliedSlot('lunch', {
      desired: intent('busy'),
      outcome: { kind: 'transient', notice },
      unexpectedPages: { count: 1, since: noon },
      failures: 2,
      notBefore: noon + 5,
      limitedUntil: noon + 5,
    }),
  );

  it('comes back through the schema without its running call, which is simply due again', () => {
    const text = JSON.stringify(toStored(full));
    const parsed = storedSlotSchema.parse(JSON.parse(text));
    expect(fromStored(parsed, noon)).toEqual({ ...full, notBefore: null, inFlight: null });
  });

  it('waits no longer after the clock was set back', () => {
    const back = noon - 365 * 86_400_000;
    expect(fromStored(toStored(full), back)).toMatchObject({
      limitedUntil: back + 5,
      calls: [back],
    });
    expect(fromStored(toStored(slot()), back).limitedUntil).toBeNull();
  });

  it('is never held back for longer than a day', () => {
    const limited = slot({ limitedUntil: noon + 365 * 86_400_000 });
    expect(fromStored(toStored(limited), noon).limitedUntil).toBe(noon + 86_400_000);
  });

  it('refuses keys it does not know', () => {
    expect(storedSlotSchema.safeParse({ ...toStored(slot()), token: 'x' }).success).toBe(false);
  });
});

describe('shiftClock', () => {
  it('moves every wait with the clock', () => {
    const before = calling(
      slot({
        desired: intent('busy'),
        notBefore: noon + 5,
        limitedUntil: noon + 6,
        answeredAt: noon,
        unexpectedPages: { count: 1, since: noon },
      }),
    );
    expect(shiftClock(before, 1000)).toMatchObject({
      notBefore: noon - 995,
      limitedUntil: noon - 994,
      answeredAt: noon - 1000,
      calls: [noon - 1000],
      unexpectedPages: { since: noon - 1000 },
      inFlight: { startedAt: noon - 1000 },
    });
  });

  it('leaves a slot without waits as it is', () => {
    expect(shiftClock(slot(), 1000)).toEqual(slot());
  });
});
