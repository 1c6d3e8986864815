import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { languages } from '../../../../electron/contract/languages.ts';
import { statusIcons } from '../../../../electron/contract/settings/status-icons.ts';
import { statusGlyphs } from '../../../../renderer/ui/status-glyphs.ts';
import { isPicture } from '../../../../renderer/ui/status-mark.tsx';

const textsSchema = z.looseObject({
  statusesPage: z.looseObject({ icons: z.record(z.string(), z.string()) }),
});

describe('the picture of a status', () => {
  it.each([...statusIcons, '☕', '☎️', '🍕', '👩🏽‍💻', '🇵🇱'])('can be %s', (icon) => {
    expect(isPicture(icon)).toBe(true);
  });

  it.each(['', 'x', 'spaceship', 'toString', '🍕🍕', '🍕 ', '\u200D', '12'])(
    'is none for %j, so that the mark of the kind stays',
    (icon) => {
      expect(isPicture(icon)).toBe(false);
    },
  );

  it('has a drawing for every name that a file may give, and offers them in that order', () => {
    expect(Object.keys(statusGlyphs)).toEqual([...statusIcons]);
  });

  it.each(languages)('has a name of its own in the language %s', (language) => {
    const file = join(import.meta.dirname, `../../../../electron/contract/texts/${language}`);
    const texts: unknown = JSON.parse(readFileSync(join(file, 'window.json'), 'utf8'));
    const { icons } = textsSchema.parse(texts).statusesPage;
    expect(Object.keys(icons)).toEqual([...statusIcons]);
    expect(new Set(Object.values(icons)).size).toBe(statusIcons.length);
  });
});
