import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { requestOf } from '../unit/vendors/fixture.ts';
import { covers } from './coverage/covers.ts';
import { openSample, signal, type IdealistSample } from './idealist-sample.ts';

let sample: IdealistSample;

beforeEach(async () => {
  sample = await openSample();
});
afterEach(() => sample.stop());

const break_ = { value: 'break' };

describe('the list of Idealist (ID-1)', () => {
  test.each(['array', 'items-total', 'configurable'] as const)(
    'may be wrapped as: %s',
    async (form) => {
      sample.workplace.assumptions['ID-1'] = form;
      expect(await sample.open().read(signal)).toEqual({ kind: 'read', shows: null });
      expect(sample.methods()).toEqual(['GET']);
    },
  );

  test.each([
    ['results', 'count'],
    ['users', null],
    ['data', 'total_count'],
  ])('may have its records under %s and their number under %s', async (items, total) => {
    const { state } = sample;
    state.envelope = { ...state.envelope, items, total };
    expect(await sample.open().read(signal)).toMatchObject({ kind: 'read' });
    expect(sample.methods()).toEqual(['GET']);
  });

  test.each(['array', 'items-total', 'configurable'] as const)(
    'may have pages: %s',
    async (form) => {
      sample.workplace.assumptions['ID-1'] = form;
      sample.crowd(120);
      expect(await sample.open().read(signal)).toEqual({ kind: 'read', shows: null });
      expect(sample.methods()).toHaveLength(3);
      covers('idealist.field.paging', 'idealist.method.list');
    },
  );

  test.each([0, 1] as const)('may have pages that count from %i', async (first) => {
    const { state } = sample;
    state.envelope = { ...state.envelope, pages: { parameter: 'page', first } };
    sample.crowd(120);
    expect(await sample.open().read(signal)).toEqual({ kind: 'read', shows: null });
    covers('idealist.field.paging');
  });

  test.each([
    ['limit', 'skip'],
    ['limit', 'start'],
  ])('may be paged with %s and %s', async (limitParameter, offsetParameter) => {
    const { state } = sample;
    state.envelope = { ...state.envelope, limitParameter, offsetParameter };
    sample.crowd(60);
    expect(await sample.open().read(signal)).toMatchObject({ kind: 'read' });
  });

  test('is searched by name from then on where it has pages, and read whole if that fails', async () => {
    sample.crowd(120);
    const session = sample.open();
    expect(await session.apply(requestOf(break_))).toMatchObject({ kind: 'applied' });
    expect(sample.methods()).toEqual(['GET', 'GET', 'GET', 'PUT', 'GET']);
    sample.state.change(sample.id, { name: 'Somebody Else' });
    expect(await session.read(signal)).toEqual({ kind: 'read', shows: 'break' });
    expect(sample.methods()).toHaveLength(9);
  });

  test('ends although the vendor repeats the same page for ever', async () => {
    const { state } = sample;
    state.envelope = { ...state.envelope, limitParameter: 'x', offsetParameter: 'y' };
    sample.crowd(60);
    expect(await sample.open().read(signal)).toMatchObject({ notice: { code: 'record-missing' } });
    expect(sample.workplace.log.length).toBeLessThan(8);
  });

  test('a form that holds no list is an unexpected response', async () => {
    const send = () => Promise.resolve(Response.json({ ok: true }));
    expect(await sample.open({ transport: send }).read(signal)).toMatchObject({
      kind: 'unexpected-response',
      notice: { code: 'unknown-answer' },
    });
  });
});
