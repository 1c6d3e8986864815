import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { requestOf } from '../unit/vendors/fixture.ts';
import { covers } from './coverage/covers.ts';
import { openDesk, signal, type IdealistDesk } from './idealist-desk.ts';

let desk: IdealistDesk;

beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.stop());

const break_ = { value: 'break' };

describe('the list of Idealist (ID-1)', () => {
  test.each(['array', 'items-total', 'configurable'] as const)(
    'may be wrapped as: %s',
    async (form) => {
      desk.workplace.assumptions['ID-1'] = form;
      expect(await desk.open().read(signal)).toEqual({ kind: 'read', shows: null });
      expect(desk.methods()).toEqual(['GET']);
    },
  );

  test.each([
    ['results', 'count'],
    ['users', null],
    ['data', 'total_count'],
  ])('may have its records under %s and their number under %s', async (items, total) => {
    const { state } = desk;
    state.envelope = { ...state.envelope, items, total };
    expect(await desk.open().read(signal)).toMatchObject({ kind: 'read' });
    expect(desk.methods()).toEqual(['GET']);
  });

  test.each(['array', 'items-total', 'configurable'] as const)(
    'may have pages: %s',
    async (form) => {
      desk.workplace.assumptions['ID-1'] = form;
      desk.crowd(120);
      expect(await desk.open().read(signal)).toEqual({ kind: 'read', shows: null });
      expect(desk.methods()).toHaveLength(3);
      covers('idealist.field.paging', 'idealist.method.list');
    },
  );

  test.each([0, 1] as const)('may have pages that count from %i', async (first) => {
    const { state } = desk;
    state.envelope = { ...state.envelope, pages: { parameter: 'page', first } };
    desk.crowd(120);
    expect(await desk.open().read(signal)).toEqual({ kind: 'read', shows: null });
    covers('idealist.field.paging');
  });

  test.each([
    ['limit', 'skip'],
    ['limit', 'start'],
  ])('may be paged with %s and %s', async (limitParameter, offsetParameter) => {
    const { state } = desk;
    state.envelope = { ...state.envelope, limitParameter, offsetParameter };
    desk.crowd(60);
    expect(await desk.open().read(signal)).toMatchObject({ kind: 'read' });
  });

  test('is searched by name from then on where it has pages, and read whole if that fails', async () => {
    desk.crowd(120);
    const session = desk.open();
    expect(await session.apply(requestOf(break_))).toMatchObject({ kind: 'applied' });
    expect(desk.methods()).toEqual(['GET', 'GET', 'GET', 'PUT', 'GET']);
    desk.state.change(desk.id, { name: 'Somebody Else' });
    expect(await session.read(signal)).toEqual({ kind: 'read', shows: 'break' });
    expect(desk.methods()).toHaveLength(9);
  });

  test('ends although the vendor repeats the same page for ever', async () => {
    const { state } = desk;
    state.envelope = { ...state.envelope, limitParameter: 'x', offsetParameter: 'y' };
    desk.crowd(60);
    expect(await desk.open().read(signal)).toMatchObject({ notice: { code: 'record-missing' } });
    expect(desk.workplace.log.length).toBeLessThan(8);
  });

  test('a form that holds no list is an unexpected response', async () => {
    const send = () => Promise.resolve(Response.json({ ok: true }));
    expect(await desk.open({ transport: send }).read(signal)).toMatchObject({
      kind: 'unexpected-response',
      notice: { code: 'unknown-answer' },
    });
  });
});
