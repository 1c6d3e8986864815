import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createNotifier } from '../../../electron/controls/notifier.ts';

const desktop = vi.hoisted(() => ({ shown: [] as string[], supported: true }));
vi.mock('electron/main', () => ({
  Notification: class {
    static isSupported(): boolean {
      return desktop.supported;
    }
    readonly body: string;
    constructor(options: { readonly body: string }) {
      this.body = options.body;
    }
    on(): this {
      return this;
    }
    once(): this {
      return this;
    }
    show(): void {
      desktop.shown.push(this.body);
    }
  },
}));

beforeEach(() => {
  desktop.shown.length = 0;
  desktop.supported = true;
});

describe('the notifier', () => {
  it('tells of a topic once, until it is settled', () => {
    const notifier = createNotifier(() => true, 'Presently');
    notifier.tell('sign-in:garoon', 'one');
    notifier.tell('sign-in:garoon', 'two');
    notifier.tell('sign-in:conpeek', 'three');
    notifier.settled('sign-in:garoon');
    notifier.tell('sign-in:garoon', 'four');
    expect(desktop.shown).toEqual(['one', 'three', 'four']);
  });

  it('keeps quiet where notifications are off, and tells once they are on', () => {
    let isOn = false;
    const notifier = createNotifier(() => isOn, 'Presently');
    notifier.tell('flapping', 'one');
    isOn = true;
    notifier.tell('flapping', 'two');
    expect(desktop.shown).toEqual(['two']);
  });

  it('does nothing on a desktop without notifications', () => {
    desktop.supported = false;
    createNotifier(() => true, 'Presently').tell('flapping', 'one');
    expect(desktop.shown).toEqual([]);
  });
});
