import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createNotifier } from '../../../electron/controls/notifier.ts';

interface Shown {
  readonly body: string;
  readonly emit: (event: string) => void;
}

const desktop = vi.hoisted(() => ({ shown: [] as Shown[], supported: true }));
vi.mock('electron/main', () => ({
  Notification: class {
    static isSupported(): boolean {
      return desktop.supported;
    }
    readonly body: string;
    constructor(options: { readonly body: string }) {
      this.body = options.body;
    }
    readonly listeners = new Map<string, () => void>();
    once(event: string, listener: () => void): this {
      this.listeners.set(event, listener);
      return this;
    }
    show(): void {
      const emit = (event: string): void => this.listeners.get(event)?.();
      desktop.shown.push({ body: this.body, emit });
    }
  },
}));

beforeEach(() => {
  desktop.shown.length = 0;
  desktop.supported = true;
});

function bodies(): readonly string[] {
  return desktop.shown.map(({ body }) => body);
}

describe('the notifier', () => {
  it('tells of a topic once, until it is settled', () => {
    const notifier = createNotifier(() => true, 'Presently');
    notifier.notify('sign-in:garoon', 'one');
    notifier.notify('sign-in:garoon', 'two');
    notifier.notify('sign-in:conpeek', 'three');
    notifier.settled('sign-in:garoon');
    notifier.notify('sign-in:garoon', 'four');
    expect(bodies()).toEqual(['one', 'three', 'four']);
  });

  it('keeps quiet where notifications are off, and tells once they are on', () => {
    let isOn = false;
    const notifier = createNotifier(() => isOn, 'Presently');
    notifier.notify('flapping', 'one');
    isOn = true;
    notifier.notify('flapping', 'two');
    expect(bodies()).toEqual(['two']);
  });

  it('does nothing on a desktop without notifications', () => {
    desktop.supported = false;
    createNotifier(() => true, 'Presently').notify('flapping', 'one');
    expect(bodies()).toEqual([]);
  });

  it.each([
    ['sign-in:garoon', 'accounts'],
    ['refused:conpeek', 'accounts'],
    ['hotkey:Control+Alt+1', 'hotkeys'],
    ['calendar:unreachable', 'automation'],
    ['calendar:in-clear', 'automation'],
    ['flapping', 'automation'],
    ['idle-unknown', 'diagnostics'],
    ['history', 'history'],
    ['update:0.2.0', 'general'],
    ['break', 'status'],
    ['away-question', 'status'],
    ['command', 'status'],
    ['toString', 'status'],
  ])('a click on what is told of %s opens the page %s', (topic, page) => {
    const opened: string[] = [];
    const notifier = createNotifier(() => true, 'Presently');
    notifier.connect((wanted) => opened.push(wanted));
    notifier.notify(topic, 'one');
    desktop.shown[0]?.emit('close');
    expect(opened).toEqual([]);
    desktop.shown[0]?.emit('click');
    expect(opened).toEqual([page]);
  });
});
