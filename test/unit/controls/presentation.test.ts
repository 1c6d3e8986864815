import { describe, expect, it } from 'vitest';
import { createPresentation } from '../../../electron/controls/presentation.ts';
import { viewOf } from './support.ts';

function stage(): {
  readonly presentation: ReturnType<typeof createPresentation>;
  readonly drawn: string[];
  readonly timers: Map<number, () => void>;
  fire(): void;
} {
  const drawn: string[] = [];
  const timers = new Map<number, () => void>();
  let count = 0;
  const presentation = createPresentation({
    view: () => viewOf(),
    picture: (view) => ({ kind: view.presence.kind, attention: false, tooltip: 'tip', menu: [] }),
    drawTray: ({ tooltip }) => drawn.push(`tray ${tooltip}`),
    sendToWindow: ({ presence }) => drawn.push(`window ${String(presence.name)}`),
    setTimer: (ms, task) => {
      expect(ms).toBeGreaterThan(0);
      count += 1;
      const id = count;
      timers.set(id, task);
      return () => timers.delete(id);
    },
  });
  const fire = (): void => {
    const due = [...timers.values()];
    timers.clear();
    for (const task of due) task();
  };
  return { presentation, drawn, timers, fire };
}

describe('the presentation', () => {
  it('draws once for all changes until then', () => {
    const { presentation, drawn, timers, fire } = stage();
    presentation.changed();
    presentation.changed();
    presentation.changed();
    expect(timers.size).toBe(1);
    expect(drawn).toEqual([]);
    fire();
    expect(drawn).toEqual(['tray tip', 'window Lunch']);
  });

  it('draws again for a later change', () => {
    const { presentation, drawn, fire } = stage();
    presentation.changed();
    fire();
    presentation.changed();
    fire();
    expect(drawn).toHaveLength(4);
  });

  it('tells its listeners after drawing, until they leave', () => {
    const { presentation, drawn, fire } = stage();
    const leave = presentation.onChange(() => drawn.push('listener'));
    presentation.changed();
    fire();
    leave();
    presentation.changed();
    fire();
    expect(drawn).toEqual(['tray tip', 'window Lunch', 'listener', 'tray tip', 'window Lunch']);
  });

  it('draws no more once it is stopped', () => {
    const { presentation, drawn, fire } = stage();
    presentation.changed();
    presentation.stop();
    fire();
    expect(drawn).toEqual([]);
  });
});
