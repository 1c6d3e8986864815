import { describe, expect, it } from 'vitest';
import { findRecord } from '../../../electron/accounts/vendor-calls.ts';
import type {
  DirectoryEntry,
  DirectoryFilter,
} from '../../../electron/contract/commands/directory.ts';
import type { Directory } from '../../../electron/vendors/directory.ts';

const signal = new AbortController().signal;

function recordOf(id: string): DirectoryEntry {
  return { id, name: `Name ${id}`, role: null, group: null, record: {} };
}

interface Rig {
  readonly directory: Directory;
  readonly asked: DirectoryFilter[];
}

/** A directory of pages with one record each; a search finds only who is called exactly so. */
function rig(ids: readonly string[]): Rig {
  const asked: DirectoryFilter[] = [];
  const never = (): Promise<never> => Promise.reject(new Error('not part of this test'));
  const list: Directory['list'] = (filter) => {
    asked.push(filter);
    const all = ids.map(recordOf).filter(({ name }) => (filter.query ?? name) === name);
    const at = Number(filter.page ?? 0);
    const nextPage = at + 1 < all.length ? String(at + 1) : null;
    return Promise.resolve({
      kind: 'page',
      entries: all.slice(at, at + 1),
      nextPage,
      total: all.length,
    });
  };
  return { asked, directory: { fields: [], list, create: never, edit: never } };
}

describe('finding a record again', () => {
  it('asks for its name first', async () => {
    const { directory, asked } = rig(['a', 'b']);
    const who = { id: 'b', name: 'Name b' };
    expect(await findRecord(directory, who, signal)).toEqual({
      kind: 'record',
      entry: recordOf('b'),
    });
    expect(asked).toEqual([{ query: 'Name b' }]);
  });

  it('reads the whole list where it is called otherwise now', async () => {
    const { directory, asked } = rig(['a', 'b', 'c']);
    const found = await findRecord(directory, { id: 'c', name: 'Old name' }, signal);
    expect(found).toMatchObject({ entry: { id: 'c' } });
    expect(asked).toEqual([{ query: 'Old name' }, {}, { page: '1' }, { page: '2' }]);
  });

  it('finds nothing where there is nothing, within a limit', async () => {
    const many = rig(Array.from({ length: 100 }, (_, index) => String(index)));
    expect(await findRecord(many.directory, { id: 'x', name: null }, signal)).toEqual({
      kind: 'record',
      entry: null,
    });
    expect(many.asked).toHaveLength(40);
  });

  it('passes a failure on', async () => {
    const failure = { kind: 'offline', notice: { code: 'unreachable' } } as const;
    const { directory } = rig([]);
    const broken: Directory = { ...directory, list: () => Promise.resolve(failure) };
    expect(await findRecord(broken, { id: 'a', name: 'x' }, signal)).toEqual(failure);
  });
});
