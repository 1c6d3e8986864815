import { describe, expect, it } from 'vitest';
import { fillName } from '../../../electron/contract/clean-text.ts';
import { vendors } from '../../../electron/vendors/registry.ts';

const proposed = Object.values(vendors).flatMap(({ id, proposals = [], settingSchema }) =>
  proposals.map(({ kind, setting }) => ({ id, kind, setting, settingSchema })),
);

describe('what vendors propose', () => {
  it.each(proposed)('$id takes it for $kind', ({ setting, settingSchema }) => {
    expect(settingSchema.safeParse(fillName(setting, 'Lunch')).success).toBe(true);
  });

  it.each(Object.values(vendors))('$id can show that somebody is available', ({ proposals }) => {
    expect(proposals?.map(({ kind }) => kind)).toContain('available');
  });

  it('Conpeek is sent no break, since its causes are the tenant’s own', () => {
    expect(vendors.conpeek.proposals?.map(({ setting }) => setting['workState'])).toEqual([
      'ONLINE',
      'OFFLINE',
    ]);
  });
});
