import { describe, expect, it } from 'vitest';
import type { Look } from '../../../../electron/core/updates/look-for-release.ts';
import {
  createUpdateWatch,
  type UpdateWatch,
} from '../../../../electron/core/updates/update-watch.ts';
import { createAlarm, type Alarm } from '../../signals/support.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
const folder = 'https://packages.example/presently';
const appImage = `${folder}/p.AppImage`;
const deb = `${folder}/p.deb`;

function newer(version: string, packages: readonly string[] = [appImage, deb]): Look {
  return { kind: 'newer', release: { version, packages } };
}

interface Desk {
  address: string | undefined;
  answer: Look | Error;
  now: number;
  readonly asked: string[];
  readonly notified: string[];
  readonly alarm: Alarm;
  readonly watch: UpdateWatch;
  /** Lets the pending timer fire and everything settle. */
  readonly fire: () => Promise<void>;
}

function desk(): Desk {
  const alarm = createAlarm();
  const rest = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  const it: Desk = {
    address: folder,
    answer: { kind: 'current' },
    now: 1000,
    asked: [],
    notified: [],
    alarm,
    watch: createUpdateWatch({
      version: '0.1.0',
      ending: '.deb',
      address: () => it.address,
      look: (address) => {
        it.asked.push(address);
        return it.answer instanceof Error ? Promise.reject(it.answer) : Promise.resolve(it.answer);
      },
      now: () => it.now,
      setTimer: alarm.setTimer,
      notify: (version) => it.notified.push(version),
      looked: () => it.notified.push('looked'),
      bug: () => it.notified.push('bug'),
    }),
    fire: async () => {
      alarm.fire();
      await rest();
    },
  };
  return it;
}

describe('looking for newer versions', () => {
  it('asks nobody where no folder is named', async () => {
    const at = desk();
    at.address = undefined;
    at.watch.follow();
    await at.watch.look();
    expect(at.alarm.waits()).toEqual([]);
    expect(at.asked).toEqual([]);
    const nothing = { lookedAt: null, newer: null, trouble: null };
    expect(at.watch.view()).toEqual({ version: '0.1.0', host: null, ...nothing });
    expect(at.watch.download()).toBeNull();
  });

  it('asks a minute after the start and then once a day', async () => {
    const at = desk();
    at.watch.follow();
    expect(at.alarm.waits()).toEqual([minute]);
    await at.fire();
    expect(at.asked).toEqual([folder]);
    expect(at.alarm.waits()).toEqual([day]);
    await at.fire();
    expect(at.asked).toEqual([folder, folder]);
    expect(at.alarm.waits()).toEqual([day]);
    expect(at.notified).toEqual(['looked', 'looked']);
    expect(at.watch.view()).toMatchObject({ host: 'packages.example', lookedAt: 1000 });
    at.watch.stop();
    expect(at.alarm.waits()).toEqual([]);
  });

  it('notifies of a newer version, and offers the package of this installation', async () => {
    const at = desk();
    at.answer = newer('0.2.0');
    at.watch.follow();
    await at.fire();
    expect(at.notified).toEqual(['0.2.0', 'looked']);
    expect(at.watch.view()).toMatchObject({ newer: '0.2.0', trouble: null });
    expect(at.watch.download()).toBe(deb);
  });

  it('offers the main package where there is none of this kind', async () => {
    const at = desk();
    at.answer = newer('0.2.0', [appImage]);
    at.watch.follow();
    await at.watch.look();
    expect(at.watch.download()).toBe(appImage);
  });

  it('says at once what a look gave that the person asked for, without a notification', async () => {
    const at = desk();
    at.answer = newer('0.2.0');
    at.watch.follow();
    expect(await at.watch.look()).toMatchObject({ newer: '0.2.0' });
    expect(at.notified).toEqual([]);
  });

  it('keeps a version it found while the folder cannot be reached, and forgets one that went', async () => {
    const at = desk();
    at.answer = newer('0.2.0');
    at.watch.follow();
    await at.watch.look();
    at.answer = { kind: 'trouble', trouble: 'unreachable' };
    at.now = 5000;
    expect(await at.watch.look()).toMatchObject({
      lookedAt: 1000,
      newer: '0.2.0',
      trouble: 'unreachable',
    });
    expect(at.watch.download()).toBe(deb);
    at.answer = { kind: 'current' };
    expect(await at.watch.look()).toMatchObject({ lookedAt: 5000, newer: null, trouble: null });
    expect(at.watch.download()).toBeNull();
  });

  it('forgets what another folder had, and asks the new one', async () => {
    const at = desk();
    at.answer = newer('0.2.0');
    at.watch.follow();
    await at.watch.look();
    at.address = 'https://other.example/';
    at.watch.follow();
    expect(at.watch.view()).toMatchObject({ host: 'other.example', newer: null, lookedAt: null });
    expect(at.alarm.waits()).toEqual([minute]);
    await at.fire();
    expect(at.asked.at(-1)).toBe('https://other.example/');
    at.address = undefined;
    at.watch.follow();
    expect(at.watch.view()).toMatchObject({ host: null, newer: null });
    expect(at.alarm.waits()).toEqual([]);
  });

  it('goes on the next day when a part of the program could not be loaded', async () => {
    const at = desk();
    at.answer = new Error('the chunk is gone');
    at.watch.follow();
    await at.fire();
    expect(at.notified).toEqual(['bug']);
    expect(at.alarm.waits()).toEqual([day]);
    at.answer = newer('0.2.0');
    await at.fire();
    expect(at.notified).toEqual(['bug', '0.2.0', 'looked']);
  });

  it('does not start anew when other settings change', async () => {
    const at = desk();
    at.watch.follow();
    await at.fire();
    at.watch.follow();
    expect(at.alarm.waits()).toEqual([day]);
    expect(at.watch.view()).toMatchObject({ lookedAt: 1000 });
  });

  it('drops an answer that comes after the folder was changed', async () => {
    const at = desk();
    at.answer = newer('0.2.0');
    at.watch.follow();
    const late = at.watch.look();
    at.address = 'https://other.example/';
    at.watch.follow();
    expect(await late).toMatchObject({ host: 'other.example', newer: null });
  });
});
