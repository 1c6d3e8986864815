import { describe, expect, it } from 'vitest';
import { sameJson } from '../../../electron/contract/same-json.ts';

describe('sameJson', () => {
  it.each([
    [{ a: 1, b: [1, 'x'] }, { b: [1, 'x'], a: 1 }, true],
    [{ a: 1 }, { a: 2 }, false],
    [{ a: 1 }, { b: 1 }, false],
    [{ a: 1 }, { a: 1, b: 2 }, false],
    [[1, 2], [2, 1], false],
    [[1], [1, 2], false],
    [[1], { 0: 1 }, false],
    [{ 0: 1 }, [1], false],
    [null, {}, false],
    [{}, null, false],
    [{}, {}, true],
    [[], [], true],
    [[], {}, false],
    [{}, 1, false],
    [1, {}, false],
    [{ a: 1, b: 2 }, { a: 1, b: 3 }, false],
    [{ a: 1, b: 2 }, { a: 1, c: 2 }, false],
    [[1, 2], [1, 3], false],
    ['a', 'a', true],
    [{}, 'a', false],
    ['1', 1, false],
    [{ toString: null }, { a: null }, false],
    [{ a: {} }, JSON.parse('{"__proto__": {}}'), false],
    [{ a: undefined }, {}, true],
    [{}, { a: undefined }, true],
    [{ a: undefined }, { a: null }, false],
    [undefined, undefined, true],
    [undefined, null, false],
  ])('compares %j with %j', (a, b, isSame) => {
    expect(sameJson(a, b)).toBe(isSame);
  });
});
