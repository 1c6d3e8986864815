import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesOf } from '../../../../../renderer/features/directory/draft-changes.ts';
import {
  draftErrors,
  openFields,
  rowsIn,
  startDraft,
  type RecordDraft,
} from '../../../../../renderer/features/directory/record-draft.ts';
import { rebaseDraft } from '../../../../../renderer/features/directory/use-record-edit.ts';
import { fields, record } from './employee-fields.ts';

const start = startDraft(fields, record);
const keysOf = (given: readonly { readonly key: string }[]): readonly string[] =>
  given.map(({ key }) => key);
const sent = (draft: RecordDraft): unknown => changesOf(draft, fields, record).fields;

describe('the fields that stand open', () => {
  it('are all that may be given for a new record', () => {
    expect(keysOf(openFields(fields, null))).toEqual(['role', 'title', 'units', 'attributes']);
  });

  it('are those that the record holds and that may be changed later', () => {
    expect(keysOf(openFields(fields, record))).toEqual(['title', 'units', 'attributes']);
    const { title, ...hidden } = record;
    expect(title).toBe('Cashier');
    expect(keysOf(openFields(fields, hidden))).toEqual(['units', 'attributes']);
  });

  it('leave out what is not of its kind, so that nothing is lost by typing', () => {
    const odd = { title: 7, units: ['a', 1], attributes: { locker: { at: 'B' } } };
    expect(openFields(fields, odd)).toEqual([]);
    expect(openFields(fields, { attributes: ['a'] })).toEqual([]);
  });
});

describe('what a draft changes', () => {
  it('is nothing before anything was typed', () => {
    expect(changesOf(start, fields, record)).toEqual({ fields: {}, differences: [] });
  });

  it('is a text without the spaces around it, or null where it was emptied', () => {
    expect(sent({ ...start, title: ' Manager  ' })).toEqual({ title: 'Manager' });
    expect(sent({ ...start, title: ' \u200B ' })).toEqual({ title: null });
    expect(sent({ ...start, title: 'Cashier ' })).toEqual({});
  });

  it('is a whole list', () => {
    expect(sent({ ...start, units: 'a\n\n c ' })).toEqual({ units: ['a', 'c'] });
    expect(sent({ ...start, units: '' })).toEqual({ units: null });
    expect(sent({ ...start, units: 'a\nb\n' })).toEqual({});
  });

  it('is only the members of a map that differ, and null for those that go', () => {
    const attributes = [
      { id: 0, name: 'locker', value: 'B13' },
      { id: 2, name: ' hat ', value: 'L' },
      { id: 3, name: ' ', value: '' },
    ];
    const { fields: given, differences } = changesOf({ ...start, attributes }, fields, record);
    expect(given).toEqual({ attributes: { shoe: null, locker: 'B13', hat: 'L' } });
    expect(differences).toEqual([
      { key: 'attributes', member: 'locker', from: 'B12', to: 'B13' },
      { key: 'attributes', member: 'shoe', from: '43', to: null },
      { key: 'attributes', member: 'hat', from: null, to: 'L' },
    ]);
  });

  it('is what was filled in of a new record', () => {
    const draft = { ...startDraft(fields, null), role: 'boss', title: 'Owner' };
    expect(changesOf(draft, fields, null)).toEqual({
      fields: { role: 'boss', title: 'Owner' },
      differences: [
        { key: 'role', member: null, from: null, to: 'boss' },
        { key: 'title', member: null, from: null, to: 'Owner' },
      ],
    });
  });

  it('is what a person typed, whatever names there are', () => {
    const text = fc
      .string({ minLength: 1 })
      .filter((name) => /\S/u.test(name.replaceAll(/\p{C}/gu, '')));
    fc.assert(
      fc.property(
        fc.dictionary(
          text.map((name) => name.trim()),
          fc.string(),
        ),
        (members) => {
          const empty = { ...record, attributes: {} };
          const rows = Object.entries(members).map(([name, value], id) => ({ id, name, value }));
          const draft = { ...startDraft(fields, empty), attributes: rows };
          const given = changesOf(draft, fields, empty).fields['attributes'] ?? {};
          expect(Object.entries(given)).toEqual(Object.entries(members));
        },
      ),
    );
  });
});

describe('what can be seen to be wrong', () => {
  const open = openFields(fields, null);

  it('is a choice that was not made', () => {
    expect(draftErrors(startDraft(fields, null), open)).toEqual([{ kind: 'missing', key: 'role' }]);
  });

  it('is a value without a name, and a name that is there twice', () => {
    const attributes = [
      { id: 4, name: 'hat', value: 'L' },
      { id: 5, name: ' ', value: 'x' },
      { id: 6, name: 'hat ', value: 'M' },
      { id: 7, name: '', value: '' },
    ];
    expect(draftErrors({ ...start, role: 'boss', attributes }, open)).toEqual([
      { kind: 'unnamed', key: 'attributes', row: 5 },
      { kind: 'twice', key: 'attributes', row: 6 },
    ]);
  });
});

describe('a draft on top of a newer reading', () => {
  const after = {
    ...record,
    title: 'Team lead',
    units: ['c'],
    attributes: { locker: 'C1', shoe: '44', badge: '9' },
  };

  it('follows the record where nothing was typed', () => {
    expect(rebaseDraft(start, { fields, before: record, after })).toEqual({
      ...startDraft(fields, after),
      attributes: [
        { id: 0, name: 'locker', value: 'C1' },
        { id: 1, name: 'shoe', value: '44' },
        { id: 2, name: 'badge', value: '9' },
      ],
    });
  });

  it('keeps what was typed, and only that', () => {
    const mine = {
      ...start,
      title: 'Manager',
      attributes: [
        { id: 0, name: 'locker', value: 'mine' },
        { id: 2, name: 'hat', value: 'L' },
      ],
    };
    const rebased = rebaseDraft(mine, { fields, before: record, after });
    expect(rebased).toMatchObject({ title: 'Manager', units: 'c' });
    expect(rowsIn(rebased, 'attributes')).toEqual([
      { id: 0, name: 'locker', value: 'mine' },
      { id: 2, name: 'hat', value: 'L' },
      { id: 3, name: 'badge', value: '9' },
    ]);
    expect(changesOf(rebased, fields, after).fields).toEqual({
      title: 'Manager',
      attributes: { shoe: null, locker: 'mine', hat: 'L' },
    });
  });

  it('drops a member that went meanwhile and was not typed in', () => {
    const gone = { ...record, attributes: { shoe: '43' } };
    const rebased = rebaseDraft(start, { fields, before: record, after: gone });
    expect(rowsIn(rebased, 'attributes')).toEqual([{ id: 1, name: 'shoe', value: '43' }]);
  });
});
