import { describe, expect, it } from 'vitest';
import { buildMenu } from '../../../../electron/controls/tray/menu-model.ts';
import { choices, speechOf, viewOf } from '../../controls/support.ts';

const name = 'הפסקה';
const apart = `\u2068${name}\u2069`;
const { texts } = await speechOf('pl');

describe('a right-to-left name where no markup can set it apart', () => {
  it('keeps its direction to itself in a sentence, as of a notification', () => {
    expect(texts.t('main:error.name-taken', { name })).toBe(`Tę nazwę ma już status „${apart}”`);
  });

  it('stands alone as it is in the tray menu, and set apart beside other words', () => {
    const view = viewOf();
    const statuses = choices.slice(0, 1).map((choice) => ({ ...choice, id: 'pause', name }));
    const named = { ...view, presence: { ...view.presence, returnsTo: 'pause' } };
    const entries = buildMenu({ view: named, statuses, canUndo: true, until: null, texts });
    const said = entries.flatMap((entry) => ('text' in entry ? [entry.text] : []));
    expect(said).toContain(name);
    expect(said).toContain(texts.t('main:tray.undo', { name }));
    expect(texts.t('main:tray.undo', { name })).toContain(apart);
  });
});
