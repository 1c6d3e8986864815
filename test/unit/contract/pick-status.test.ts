import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pickStatus, type Pickable } from '../../../electron/contract/pick-status.ts';

const lunch = { id: 'lunch', name: 'Lunch' };
const late = { id: 'late', name: 'Lunch with guests' };
const busy = { id: 'busy', name: 'Do not disturb' };
const desk = { id: 'desk', name: 'Biuro ŁÓDŹ' };
const away = { id: 'away', name: '離席中' };
const all: readonly Pickable[] = [late, lunch, busy, desk, away];

const one = (item: Pickable): object => ({ kind: 'one', item });

describe('picking a status', () => {
  it.each([
    ['lunch', lunch],
    ['LUNCH', lunch],
    [' lunch ', lunch],
    ['do not disturb', busy],
    ['biuro łódź', desk],
    ['離席中', away],
  ])('finds "%s" by its id or name, whatever the case', (text, item) => {
    expect(pickStatus(text, all)).toEqual(one(item));
  });

  it('lets an exact id win over a longer name that begins the same', () => {
    expect(pickStatus('lunch', [late, lunch])).toEqual(one(lunch));
  });

  it('lets an exact name win over a longer id that begins the same', () => {
    const brief = { id: 'x', name: 'Lunch' };
    const longer = { id: 'lunch-late', name: 'Late' };
    expect(pickStatus('lunch', [longer, brief])).toEqual(one(brief));
  });

  it('lets an exact id win over an exact name', () => {
    const named = { id: 'x', name: 'busy' };
    expect(pickStatus('busy', [named, busy])).toEqual(one(busy));
  });

  it('takes a prefix that fits one status alone', () => {
    expect(pickStatus('do n', all)).toEqual(one(busy));
    expect(pickStatus('離', all)).toEqual(one(away));
    expect(pickStatus('lunch w', all)).toEqual(one(late));
  });

  it('tells the candidates where a prefix fits several', () => {
    expect(pickStatus('l', all)).toEqual({ kind: 'ambiguous', candidates: [late, lunch] });
  });

  it('tells the candidates where two statuses have the same name', () => {
    const twins = [
      { id: 'a', name: 'Break' },
      { id: 'b', name: 'break' },
    ];
    expect(pickStatus('Break', twins)).toEqual({ kind: 'ambiguous', candidates: twins });
  });

  it('goes by the case where two ids differ in nothing else', () => {
    const upper = { id: 'Lunch', name: 'One' };
    expect(pickStatus('lunch', [upper, lunch])).toEqual(one(lunch));
    expect(pickStatus('Lunch', [lunch, upper])).toEqual(one(upper));
  });

  it('takes composed and decomposed letters for the same', () => {
    const cafe = { id: 'c', name: 'Café' };
    expect(pickStatus('cafe\u0301', [cafe, busy])).toEqual(one(cafe));
  });

  it('names the nearest where nothing fits', () => {
    const picked = pickStatus('lnuch', all);
    expect(picked.kind).toBe('unknown');
    expect(picked.kind === 'unknown' && picked.nearest[0]).toEqual(lunch);
    expect(picked.kind === 'unknown' && picked.nearest).toHaveLength(3);
  });

  it.each(['', '   '])('never takes "%s" for a prefix of everything', (text) => {
    expect(pickStatus(text, [busy])).toEqual({ kind: 'unknown', nearest: [busy] });
  });

  it('says unknown where there is nothing to pick', () => {
    expect(pickStatus('lunch', [])).toEqual({ kind: 'unknown', nearest: [] });
  });

  it('always finds a status by its own id', () => {
    const ids = fc.uniqueArray(
      fc.string({ minLength: 1 }).filter((id) => id.trim() !== ''),
      {
        minLength: 1,
        maxLength: 6,
      },
    );
    fc.assert(
      fc.property(ids, (list) => {
        const items = list.map((id, index) => ({ id, name: `name ${String(index)}` }));
        for (const item of items) expect(pickStatus(item.id, items)).toEqual(one(item));
      }),
    );
  });
});
