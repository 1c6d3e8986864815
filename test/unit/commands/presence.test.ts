import { describe, expect, it } from 'vitest';
import { createHandlers, type HandlerPorts } from '../../../electron/commands/presence.ts';
import { explanationViewSchema } from '../../../electron/contract/views/explanation.ts';
import { emptySettings } from '../../../electron/contract/settings/settings.ts';
import { statusSchema } from '../../../electron/contract/settings/status.ts';
import { toIso } from '../../../electron/wording/i18n/iso.ts';
import { createTimeFormat } from '../../../electron/wording/i18n/time.ts';
import type { Handlers } from '../../../electron/controls/ipc/dispatcher.ts';
import { speechOf, viewOf } from '../controls/support.ts';
import { makeDiagnosis } from '../renderer/make-diagnosis.ts';
import { createPodium, minuteMs, officeSettings, type Podium } from './support.ts';

const { texts } = await speechOf('en');
const caller = { via: 'command-line' } as const;

function office(change: Partial<HandlerPorts> = {}): {
  readonly handlers: Handlers;
  readonly podium: Podium;
  readonly done: string[];
} {
  const podium = createPodium();
  const done: string[] = [];
  const note = (text: string): Promise<never> => {
    done.push(text);
    return Promise.reject(new Error('not part of this test'));
  };
  const handlers = createHandlers({
    now: () => podium.now,
    conductor: podium.conductor,
    settings: () => podium.settings,
    calendar: podium.live.calendar,
    loadCalendar: podium.live.loadCalendar,
    rest: () => Promise.resolve(),
    texts: () => texts,
    speech: () => ({ texts, time: createTimeFormat('en') }),
    view: () => viewOf(),
    durable: () => {
      done.push('durable');
      return Promise.resolve(true);
    },
    accounts: {
      pause: (id) => done.push(`pause ${id}`),
      resume: (id) => done.push(`resume ${id}`),
      settled: (ms) => {
        done.push(`settled ${String(ms)}`);
        return Promise.resolve();
      },
      answerDrift: (id, answer) => {
        done.push(`${answer} ${id}`);
        return id === 'garoon';
      },
      retryNow: (reason) => done.push(`retry ${JSON.stringify(reason)}`),
      attempts: () => [
        {
          at: 0,
          what: 'write',
          status: 'lunch',
          outcome: 'transient',
          latencyMs: 12,
          notice: { code: 'timed-out' },
        },
      ],
    },
    elsewhere: ({ what, on }) => done.push(`elsewhere ${what} ${String(on)}`),
    // Their own tests are about them.
    rooms: {} as HandlerPorts['rooms'],
    history: () => Promise.resolve([{ type: 'presence' }]),
    importFile: () => note('import'),
    chooseImport: () => note('chooseImport'),
    exportText: () => '{}',
    diagnose: () => Promise.resolve(makeDiagnosis()),
    startSample: () => note('startSample'),
    open: (page) => done.push(`open ${page}`),
    ready: () => Promise.resolve({ pid: 1, trayHost: true, note: null }),
    quit: () => done.push('quit'),
    ...change,
  });
  return { handlers, podium, done };
}

function failed(code: string, sentence: string, field?: string): object {
  const path = field === undefined ? {} : { path: [field] };
  return { ok: false, error: { code, sentence, ...path } };
}

describe('set', () => {
  it('takes a status by name with its message and end, and answers once it is stored', async () => {
    const { handlers, podium, done } = office();
    const ending = { kind: 'for', ms: minuteMs } as const;
    const answer = await handlers.set({ status: 'LUNCH', message: 'back soon', ending }, caller);
    expect(answer).toEqual({ ok: true, value: viewOf() });
    expect(podium.conductor.presence()).toMatchObject({
      statusId: 'lunch',
      message: 'back soon',
      until: podium.now + minuteMs,
      reason: { kind: 'picked', via: 'command-line', forMs: minuteMs },
    });
    expect(done).toEqual(['durable']);
  });

  it('is in effect but not accepted where the disk does not take it', async () => {
    const { handlers, podium } = office({ durable: () => Promise.resolve(false) });
    const answer = await handlers.set({ status: 'lunch' }, caller);
    expect(answer).toMatchObject({ ok: false, error: { code: 'failed' } });
    expect(answer.ok ? '' : answer.error.sentence).toMatch(/^the disk is full/u);
    expect(podium.conductor.presence()).toMatchObject({ statusId: 'lunch' });
  });

  it('uses the message of the status where none is given, and none where it is empty', async () => {
    const { handlers, podium } = office();
    await handlers.set({ status: 'lunch' }, caller);
    expect(podium.conductor.presence()?.message).toBe('eating');
    await handlers.set({ status: 'lunch', message: '' }, caller);
    expect(podium.conductor.presence()?.message).toBe('');
  });

  it('tells the candidates where several could be meant', async () => {
    const { handlers, podium } = office();
    const answer = await handlers.set({ status: 'a' }, caller);
    expect(answer).toEqual(
      failed('usage', '"a" could mean available (Available), away (Away)', 'STATUS'),
    );
    expect(podium.delivered).toEqual([]);
  });

  it('names the nearest where there is none, and says so where nothing is set up', async () => {
    const { handlers, podium } = office();
    const answer = await handlers.set({ status: 'lnuch' }, caller);
    expect(answer).toMatchObject({ ok: false, error: { code: 'usage' } });
    expect(JSON.stringify(answer)).toContain('lunch (Lunch)');
    podium.settings = { ...officeSettings(), statuses: [] };
    expect(JSON.stringify(await handlers.set({ status: 'x' }, caller))).toContain(
      'no statuses are set up yet',
    );
  });

  it.each([
    [-1, 'this time has passed'],
    [0, 'this time has passed'],
    [367 * 24 * 60 * minuteMs, 'more than 366 days ahead'],
  ])('refuses an instant %i ms from now', async (ms, message) => {
    const { handlers, podium } = office();
    const ending = { kind: 'instant', at: podium.now + ms } as const;
    const answer = await handlers.set({ status: 'lunch', ending }, caller);
    expect(answer).toEqual(failed('usage', message, 'until'));
    expect(podium.delivered).toEqual([]);
  });
});

describe('a change made elsewhere', () => {
  it('is answered for the account that is named', async () => {
    const { handlers, done } = office();
    const answer = await handlers.drift({ account: 'GAROON', answer: 'keep-mine' }, caller);
    expect(answer).toEqual({ ok: true, value: viewOf() });
    expect(done).toEqual(['keep-mine garoon', 'durable']);
  });

  it('that is none is told in a line', async () => {
    const { handlers } = office();
    expect(await handlers.drift({ account: 'conpeek', answer: 'keep-mine' }, caller)).toEqual(
      failed('failed', 'Conpeek: nothing was changed elsewhere that waits for an answer'),
    );
    expect(await handlers.drift({ account: 'nobody', answer: 'keep-mine' }, caller)).toMatchObject({
      ok: false,
      error: { code: 'usage' },
    });
  });
});

describe('another try', () => {
  it('goes to one account or to all', async () => {
    const { handlers, done } = office();
    await handlers.retry({}, caller);
    await handlers.retry({ account: 'garoon' }, caller);
    expect(done).toEqual([
      'retry {"kind":"person"}',
      'durable',
      'retry {"kind":"person","accountId":"garoon"}',
      'durable',
    ]);
  });

  it('and the calls before it can be looked at, in words', async () => {
    const { handlers } = office();
    const answer = await handlers.attempts({ account: 'garoon' }, caller);
    expect(answer).toMatchObject({ ok: true, value: [{ what: 'write', outcome: 'transient' }] });
    expect(JSON.stringify(answer)).toContain('Garoon');
  });
});

describe('a status that wants a reason', () => {
  const statuses = [
    ...officeSettings().statuses,
    statusSchema.parse({ id: 'training', name: 'Training', kind: 'break', requiresReason: true }),
  ];

  it('is not set without a message, and the field is named', async () => {
    const { handlers, podium } = office();
    podium.settings = { ...podium.settings, statuses };
    for (const message of [{}, { message: ' ' }]) {
      expect(await handlers.set({ status: 'training', ...message }, caller)).toEqual(
        failed('usage', '“Training” needs a reason; give one as its message', 'message'),
      );
    }
    expect(podium.delivered).toEqual([]);
  });

  it('is set with one', async () => {
    const { handlers, podium } = office();
    podium.settings = { ...podium.settings, statuses };
    await handlers.set({ status: 'training', message: 'first aid' }, caller);
    expect(podium.conductor.presence()?.message).toBe('first aid');
  });
});

describe('explain', () => {
  it('names the winner, why the others lose, and what comes next and when', async () => {
    const { handlers, podium } = office();
    await handlers.set({ status: 'lunch', ending: { kind: 'for', ms: minuteMs } }, caller);
    podium.conductor.tell({ kind: 'locked', since: podium.now });
    const answer = await handlers.explain({}, caller);
    const view = explanationViewSchema.parse(answer.ok ? answer.value : null);
    expect(Object.keys(view)).toEqual(['version', 'winner', 'next', 'claims']);
    expect(view).toMatchObject({
      version: 1,
      winner: {
        source: 'manual',
        status: 'lunch',
        name: 'Lunch',
        reason: 'picked from the command line for 1 min',
        since: toIso(podium.now),
        until: toIso(podium.now + minuteMs),
        verdict: 'wins-as-base',
        why: 'counts',
      },
      next: {
        at: toIso(podium.now + minuteMs),
        status: 'away',
        name: 'Away',
        source: 'lock',
        reason: 'the screen is locked',
      },
      claims: [
        { status: 'lunch' },
        { status: 'available', verdict: 'weaker' },
        { status: 'away', verdict: 'not-allowed-over' },
      ],
    });
  });

  it('says that nothing is left where the last claim ends', async () => {
    const { handlers, podium } = office();
    podium.settings = { ...podium.settings, automation: emptySettings().automation };
    expect(await handlers.explain({}, caller)).toMatchObject({
      value: { winner: null, next: null, claims: [] },
    });
    await handlers.set({ status: 'lunch', ending: { kind: 'for', ms: minuteMs } }, caller);
    expect(await handlers.explain({}, caller)).toMatchObject({
      value: { next: { status: null, name: null, source: null, reason: null } },
    });
  });
});

describe('clear and undo', () => {
  it('clear withdraws the choice', async () => {
    const { handlers, podium } = office();
    await handlers.set({ status: 'lunch' }, caller);
    await handlers.clear({}, caller);
    expect(podium.conductor.presence()?.statusId).toBe('available');
  });

  it('undo takes back what came by itself', async () => {
    const { handlers, podium } = office();
    podium.conductor.tell({ kind: 'locked', since: podium.now });
    expect(podium.conductor.presence()?.statusId).toBe('away');
    expect((await handlers.undo({}, caller)).ok).toBe(true);
    expect(podium.conductor.presence()?.statusId).toBe('available');
  });

  it('undo fails where nothing automatic is in effect', async () => {
    const { handlers } = office();
    expect(await handlers.undo({}, caller)).toEqual(failed('failed', 'nothing automatic to undo'));
  });
});

describe('pause and resume', () => {
  it('stop and restart automation', async () => {
    const { handlers, podium } = office();
    await handlers.pause({}, caller);
    expect(podium.conductor.state().pausedUntil).toBe('forever');
    await handlers.resume({}, caller);
    expect(podium.conductor.state().pausedUntil).toBeNull();
  });

  it('stop it for a while', async () => {
    const { handlers, podium } = office();
    await handlers.pause({ ending: { kind: 'for', ms: minuteMs } }, caller);
    expect(podium.conductor.state().pausedUntil).toBe(podium.now + minuteMs);
  });

  it('leave one account out, by name or the beginning of one', async () => {
    const { handlers, podium, done } = office();
    await handlers.pause({ account: 'GAROON' }, caller);
    await handlers.resume({ account: 'gar' }, caller);
    expect(done).toEqual(['pause garoon', 'durable', 'resume garoon', 'durable']);
    expect(podium.conductor.state().pausedUntil).toBeNull();
  });

  it('name the accounts where none or several could be meant', async () => {
    const { handlers, podium, done } = office();
    const none = await handlers.pause({ account: 'slack' }, caller);
    expect(none).toMatchObject({ ok: false, error: { code: 'usage' } });
    expect(none).toMatchObject({
      error: { path: ['ACCOUNT'], sentence: expect.stringContaining('there is no') as string },
    });
    podium.settings = {
      ...officeSettings(),
      accounts: officeSettings().accounts.map((account) => ({ ...account, id: `x-${account.id}` })),
    };
    const several = await handlers.pause({ account: 'x-' }, caller);
    expect(JSON.stringify(several)).toContain('could mean x-garoon (Garoon), x-conpeek (Conpeek)');
    expect(done).toEqual([]);
  });
});

describe('questions', () => {
  it('list what can be picked and what is connected, and nothing secret', async () => {
    const { handlers } = office();
    const statuses = await handlers.statuses({}, caller);
    expect(statuses).toMatchObject({
      value: [
        { id: 'available', accounts: ['garoon'], hotkey: null },
        { id: 'lunch', message: 'eating', hotkey: 'Control+1' },
        { id: 'late' },
        { id: 'away' },
      ],
    });
    expect(await handlers.accounts({}, caller)).toEqual({
      ok: true,
      value: [
        {
          id: 'garoon',
          vendor: 'garoon',
          name: 'Garoon',
          baseUrl: 'https://example.test/g',
          state: 'applied',
        },
        {
          id: 'conpeek',
          vendor: 'conpeek',
          name: 'Conpeek',
          baseUrl: 'https://api.example.test',
          state: 'skipped',
        },
      ],
    });
  });

  it('answer with status, history, export, diagnosis and readiness', async () => {
    const { handlers } = office();
    expect(await handlers.status({}, caller)).toEqual({ ok: true, value: viewOf() });
    expect(await handlers.history({}, caller)).toMatchObject({ value: [{ type: 'presence' }] });
    expect(await handlers.export({}, caller)).toMatchObject({ value: { text: '{}' } });
    expect(await handlers.diagnose({}, caller)).toMatchObject({ value: { trayHost: true } });
    expect(await handlers.ready({}, caller)).toMatchObject({ value: { pid: 1 } });
  });

  it('settle waits for the accounts', async () => {
    const { handlers, done } = office();
    expect((await handlers.settle({ timeoutMs: 500 }, caller)).ok).toBe(true);
    expect(done).toEqual(['settled 500', 'durable']);
  });

  it('pass on what another program tells, and answer with the status', async () => {
    const { handlers, done } = office();
    expect(await handlers.elsewhere({ what: 'call', on: true }, caller)).toMatchObject({
      ok: true,
    });
    expect(done).toEqual(['elsewhere call true', 'durable']);
  });

  it('open and quit pass on', async () => {
    const { handlers, done } = office();
    await handlers.open({ page: 'welcome' }, caller);
    await handlers.quit({}, caller);
    expect(done).toEqual(['open welcome', 'quit']);
  });
});
