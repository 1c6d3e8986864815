import { describe, expect, it } from 'vitest';
import { appHandlers, type AppContext } from '../../../electron/commands/app.ts';
import { speechOf } from '../controls/support.ts';
import { makeDiagnosis } from '../renderer/make-diagnosis.ts';
import { officeSettings } from './support.ts';

const speech = await speechOf('en');
const caller = { via: 'command-line' } as const;

function bench({ trayHost = true } = {}): {
  readonly handlers: ReturnType<typeof appHandlers>;
  readonly done: string[];
} {
  const done: string[] = [];
  const passOn = (name: string) => (): Promise<never> => {
    done.push(name);
    return Promise.reject(new Error('not part of this test'));
  };
  const context: AppContext = {
    core: {
      facts: { pid: 4711, version: '0.1.0', electron: '45.4.1', profile: 'default' },
      settings: () => officeSettings(),
      speaker: { speech: () => speech, speak: () => Promise.resolve() },
      files: {
        journal: {
          read: ({ from = 0 }) =>
            Promise.resolve([
              {
                at: from,
                type: 'delivery',
                account: 'garoon',
                status: 'lunch',
                state: 'applied',
                shows: 'absence',
                latencyMs: 40,
              },
            ]),
        },
      },
    },
    settingsChanges: {
      importFile: passOn('import'),
      chooseImport: passOn('chooseImport'),
      startSample: passOn('startSample'),
    },
    signals: { desktop: { trayHost: () => Promise.resolve(trayHost) } },
    ui: { window: { open: (page) => done.push(`open ${page}`) } },
    diagnose: () => Promise.resolve(makeDiagnosis()),
    quit: () => done.push('quit'),
  };
  return { handlers: appHandlers(context), done };
}

describe('the commands about the program as a whole', () => {
  it('answer with history, export and diagnosis', async () => {
    const { handlers } = bench();
    expect(await handlers.history({ from: 5 }, caller)).toMatchObject({
      value: [{ type: 'delivery', account: 'garoon' }],
    });
    expect(await handlers.export({}, caller)).toMatchObject({
      value: { text: expect.stringMatching(/^\{\n {2}"version": 1,[^]*\}$/u) as string },
    });
    expect(await handlers.diagnose({}, caller)).toMatchObject({ value: { trayHost: true } });
  });

  it('say that the program is ready, with a note where no tray shows', async () => {
    expect(await bench().handlers.ready({}, caller)).toEqual({
      ok: true,
      value: { pid: 4711, trayHost: true, note: null },
    });
    const hidden = await bench({ trayHost: false }).handlers.ready({}, caller);
    expect(hidden).toMatchObject({ value: { trayHost: false } });
    expect(hidden.ok && hidden.value.note).toBeTruthy();
  });

  it('open and quit pass on', async () => {
    const { handlers, done } = bench();
    await handlers.open({ page: 'welcome' }, caller);
    await handlers.quit({}, caller);
    expect(done).toEqual(['open welcome', 'quit']);
  });
});
