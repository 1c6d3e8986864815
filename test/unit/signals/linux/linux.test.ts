import { describe, expect, it } from 'vitest';
import { watchLoginManager } from '../../../../electron/signals/linux/login-manager.ts';
import { passwordStore } from '../../../../electron/signals/linux/password-store.ts';
import { watchScreenSavers } from '../../../../electron/signals/linux/screen-saver.ts';
import { hasTrayHost } from '../../../../electron/signals/linux/tray-host.ts';
import { booleanVariant } from '../../../../electron/signals/linux/bus.ts';
import { createFakeBus } from '../support.ts';

/** A boolean variant as the D-Bus library gives it. */
function variant(value: boolean): readonly unknown[] {
  return [[{ type: 'b', child: [] }], [value]];
}

describe('screen savers', () => {
  const gnome = 'org.gnome.ScreenSaver';
  const desktop = (active: boolean | null): ReturnType<typeof createFakeBus> =>
    createFakeBus(({ member, body, destination }) => {
      if (member === 'NameHasOwner') return [body?.[0] === gnome];
      return destination === gnome && active !== null ? [active] : null;
    });

  it('are asked once for their present state', async () => {
    const told: boolean[] = [];
    const names = await watchScreenSavers(desktop(true), (active) => told.push(active));
    expect(names).toEqual([gnome]);
    expect(told).toEqual([true]);
  });

  it('are not woken up where nobody owns the name', async () => {
    const bus = desktop(false);
    await watchScreenSavers(bus, () => undefined);
    const asked = bus.calls.filter(({ member }) => member === 'GetActive');
    expect(asked.map(({ destination }) => destination)).toEqual([gnome]);
  });

  it('tell of every change, one that starts later too', async () => {
    const told: boolean[] = [];
    const bus = desktop(null);
    expect(await watchScreenSavers(bus, (active) => told.push(active))).toEqual([]);
    const signal = { path: '/org/mate/ScreenSaver', member: 'ActiveChanged' };
    bus.signal({ ...signal, interface: 'org.mate.ScreenSaver', body: [true] });
    bus.signal({ ...signal, interface: 'org.mate.ScreenSaver', body: [false] });
    bus.signal({ ...signal, interface: 'org.mate.ScreenSaver', body: ['odd'] });
    bus.signal({ ...signal, interface: 'org.example.Other', body: [true] });
    expect(told).toEqual([true, false]);
  });
});

describe('the login manager', () => {
  const own = '/org/freedesktop/login1/session/_32';
  const properties = 'org.freedesktop.DBus.Properties';

  function manager(known: boolean): {
    readonly bus: ReturnType<typeof createFakeBus>;
    readonly machine: { hint: boolean };
  } {
    const machine = { hint: false };
    const bus = createFakeBus(({ member }) => {
      if (member === 'GetSession') return known ? [own] : null;
      return member === 'Get' ? [variant(machine.hint)] : null;
    });
    return { bus, machine };
  }

  it('reports the lock hint of the own session, at once and at every change', async () => {
    const { bus, machine } = manager(true);
    const told: boolean[] = [];
    expect(await watchLoginManager(bus, '2', (locked) => told.push(locked))).toBe(true);
    expect(bus.calls[0]?.body).toEqual(['2']);
    machine.hint = true;
    bus.signal({ path: own, interface: properties, member: 'PropertiesChanged', body: [] });
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(told).toEqual([false, true]);
  });

  it('does not listen to other sessions', async () => {
    const { bus } = manager(true);
    const told: boolean[] = [];
    await watchLoginManager(bus, '2', (locked) => told.push(locked));
    bus.signal({
      path: '/org/freedesktop/login1/session/_33',
      interface: properties,
      member: 'PropertiesChanged',
      body: [],
    });
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(told).toEqual([false]);
  });

  it('says where it does not know the session', async () => {
    const { bus } = manager(false);
    expect(await watchLoginManager(bus, '9', () => undefined)).toBe(false);
  });
});

describe('a tray host', () => {
  it.each([
    [[variant(true)], true],
    [[variant(false)], false],
    [null, false],
    [['odd'], false],
  ])('is there or not: %j', async (answer, wanted) => {
    expect(await hasTrayHost(createFakeBus(() => answer))).toBe(wanted);
  });
});

describe('a boolean variant', () => {
  it.each([
    [variant(true), true],
    [variant(false), false],
    [[[{ type: 's' }], ['true']], null],
    [true, null],
    [undefined, null],
    [[], null],
  ])('is read from %j', (value, wanted) => {
    expect(booleanVariant(value)).toBe(wanted);
  });
});

describe('the password store', () => {
  const address = { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/run/bus' };
  const runs = (): boolean => true;

  it.each(['GNOME', 'ubuntu:GNOME', 'KDE', 'XFCE', 'X-Cinnamon', 'Unity'])(
    'is left to Chromium on %s',
    (desktop) => {
      expect(passwordStore({ ...address, XDG_CURRENT_DESKTOP: desktop }, runs)).toBeNull();
    },
  );

  it.each([{ XDG_CURRENT_DESKTOP: 'i3' }, { DESKTOP_SESSION: 'sway' }, {}])(
    'is the Secret Service on a desktop that Chromium does not know: %j',
    (desktop) => {
      expect(passwordStore({ ...address, ...desktop }, runs)).toBe('gnome-libsecret');
    },
  );

  it('is left to Chromium where no Secret Service runs or there is no bus', () => {
    expect(passwordStore({ ...address, XDG_CURRENT_DESKTOP: 'i3' }, () => false)).toBeNull();
    expect(
      passwordStore({ XDG_CURRENT_DESKTOP: 'i3' }, () => {
        throw new Error('must not be asked');
      }),
    ).toBeNull();
  });
});
