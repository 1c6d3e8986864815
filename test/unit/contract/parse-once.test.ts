import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { parseOnce } from '../../../electron/contract/parse-once.ts';

describe('parsing once', () => {
  it('looks at a value again only when another one is given', () => {
    let looks = 0;
    const parse = parseOnce(
      z.string().transform((text) => {
        looks += 1;
        return { text };
      }),
    );
    const first = parse('a');
    expect(first).toEqual({ text: 'a' });
    expect(parse('a')).toBe(first);
    expect(looks).toBe(1);
    expect(parse('b')).toEqual({ text: 'b' });
    expect(parse('a')).toEqual({ text: 'a' });
    expect(looks).toBe(3);
  });

  it('gives null for what does not fit, nothing included', () => {
    const parse = parseOnce(z.strictObject({ key: z.string() }));
    expect([undefined, null, {}, undefined].map(parse)).toEqual([null, null, null, null]);
  });
});
