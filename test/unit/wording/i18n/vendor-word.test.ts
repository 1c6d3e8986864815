import { describe, expect, it } from 'vitest';
import { languages } from '../../../../electron/contract/languages.ts';
import { createSpeaker } from '../../../../electron/wording/i18n/speech.ts';
import { vendorWord } from '../../../../electron/controls/tray/account-entries.ts';

describe('what a vendor shows', () => {
  it.each(languages)('is said in the language %s', async (language) => {
    const { texts } = (await createSpeaker(language)).speech();
    const words = [
      vendorWord('conpeek', 'ONBREAK', texts),
      vendorWord('garoon', 'absence', texts),
      vendorWord('lineworks', 'AWAY', texts),
    ];
    for (const word of words) expect(word).not.toMatch(/^(?:ONBREAK|absence|AWAY|)$/u);
    expect(new Set(words).size).toBe(words.length);
  });

  it.each(['lunch', 'do 14:00', 'main:tray.quit', 'a.b', '{{field}}', 'constructor', ''])(
    'stays in the own word of the vendor where there is no text for it: %j',
    async (word) => {
      const { texts } = (await createSpeaker('pl')).speech();
      expect(vendorWord('idealist', word, texts)).toBe(word);
      expect(vendorWord('garoon', word, texts)).toBe(word);
    },
  );
});
