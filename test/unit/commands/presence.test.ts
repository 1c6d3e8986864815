import { describe, expect, it } from 'vitest';
import { createPresenceHandlers, type PresencePorts } from '../../../electron/commands/presence.ts';
import { explanationViewSchema } from '../../../electron/contract/views/explanation.ts';
import { emptySettings } from '../../../electron/contract/settings/settings.ts';
import { statusSchema } from '../../../electron/contract/settings/status.ts';
import { toIso } from '../../../electron/wording/i18n/iso.ts';
import { createTimeFormat } from '../../../electron/wording/i18n/time.ts';
import { speechOf, viewOf } from '../controls/support.ts';
import { createTestStore, officeSettings, type TestStore } from './support.ts';
import { minuteMs } from '../../../electron/contract/time.ts';

const { texts } = await speechOf('en');
const caller = { via: 'command-line' } as const;

function office(change: Partial<PresencePorts> = {}): {
  readonly handlers: ReturnType<typeof createPresenceHandlers>;
  readonly testStore: TestStore;
  readonly done: string[];
} {
  const testStore = createTestStore();
  const done: string[] = [];
  const handlers = createPresenceHandlers({
    now: () => testStore.now,
    presenceStore: testStore.presenceStore,
    settings: () => testStore.settings,
    calendar: testStore.live.calendar,
    loadCalendar: testStore.live.loadCalendar,
    requestsSent: () => Promise.resolve(),
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
    ...change,
  });
  return { handlers, testStore, done };
}

function failed(code: string, sentence: string, field?: string): object {
  const path = field === undefined ? {} : { path: [field] };
  return { ok: false, error: { code, sentence, ...path } };
}

describe('set', () => {
  it('takes a status by name with its message and end, and answers once it is stored', async () => {
    const { handlers, testStore, done } = office();
    const ending = { kind: 'for', ms: minuteMs } as const;
    const answer = await handlers.set({ status: 'LUNCH', message: 'back soon', ending }, caller);
    expect(answer).toEqual({ ok: true, value: viewOf() });
    expect(testStore.presenceStore.presence()).toMatchObject({
      statusId: 'lunch',
      message: 'back soon',
      until: testStore.now + minuteMs,
      reason: { kind: 'picked', via: 'command-line', forMs: minuteMs },
    });
    expect(done).toEqual(['durable']);
  });

  it('is in effect but not accepted where the disk does not take it', async () => {
    const { handlers, testStore } = office({ durable: () => Promise.resolve(false) });
    const answer = await handlers.set({ status: 'lunch' }, caller);
    expect(answer).toMatchObject({ ok: false, error: { code: 'failed' } });
    expect(answer.ok ? '' : answer.error.sentence).toMatch(/^the disk is full/u);
    expect(testStore.presenceStore.presence()).toMatchObject({ statusId: 'lunch' });
  });

  it('uses the message of the status where none is given, and none where it is empty', async () => {
    const { handlers, testStore } = office();
    await handlers.set({ status: 'lunch' }, caller);
    expect(testStore.presenceStore.presence()?.message).toBe('eating');
    await handlers.set({ status: 'lunch', message: '' }, caller);
    expect(testStore.presenceStore.presence()?.message).toBe('');
  });

  it('tells the candidates where several could be meant', async () => {
    const { handlers, testStore } = office();
    const answer = await handlers.set({ status: 'a' }, caller);
    expect(answer).toEqual(
      failed('usage', '"a" could mean available (Available), away (Away)', 'STATUS'),
    );
    expect(testStore.delivered).toEqual([]);
  });

  it('names the nearest where there is none, and says so where nothing is set up', async () => {
    const { handlers, testStore } = office();
    const answer = await handlers.set({ status: 'lnuch' }, caller);
    expect(answer).toMatchObject({ ok: false, error: { code: 'usage' } });
    expect(JSON.stringify(answer)).toContain('lunch (Lunch)');
    testStore.settings = { ...officeSettings(), statuses: [] };
    expect(JSON.stringify(await handlers.set({ status: 'x' }, caller))).toContain(
      'no statuses are set up yet',
    );
  });

  it.each([
    [-1, 'this time has passed'],
    [0, 'this time has passed'],
    [367 * 24 * 60 * minuteMs, 'more than 366 days ahead'],
  ])('refuses an instant %i ms from now', async (ms, message) => {
    const { handlers, testStore } = office();
    const ending = { kind: 'instant', at: testStore.now + ms } as const;
    const answer = await handlers.set({ status: 'lunch', ending }, caller);
    expect(answer).toEqual(failed('usage', message, 'until'));
    expect(testStore.delivered).toEqual([]);
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
    const { handlers, testStore } = office();
    testStore.settings = { ...testStore.settings, statuses };
    for (const message of [{}, { message: ' ' }]) {
      expect(await handlers.set({ status: 'training', ...message }, caller)).toEqual(
        failed('usage', '“Training” needs a reason; give one as its message', 'message'),
      );
    }
    expect(testStore.delivered).toEqual([]);
  });

  it('is set with one', async () => {
    const { handlers, testStore } = office();
    testStore.settings = { ...testStore.settings, statuses };
    await handlers.set({ status: 'training', message: 'first aid' }, caller);
    expect(testStore.presenceStore.presence()?.message).toBe('first aid');
  });
});

describe('explain', () => {
  it('names the winner, why the others lose, and what comes next and when', async () => {
    const { handlers, testStore } = office();
    await handlers.set({ status: 'lunch', ending: { kind: 'for', ms: minuteMs } }, caller);
    testStore.presenceStore.handle({ kind: 'locked', since: testStore.now });
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
        since: toIso(testStore.now),
        until: toIso(testStore.now + minuteMs),
        verdict: 'wins-as-base',
        why: 'counts',
      },
      next: {
        at: toIso(testStore.now + minuteMs),
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
    const { handlers, testStore } = office();
    testStore.settings = { ...testStore.settings, automation: emptySettings().automation };
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
    const { handlers, testStore } = office();
    await handlers.set({ status: 'lunch' }, caller);
    await handlers.clear({}, caller);
    expect(testStore.presenceStore.presence()?.statusId).toBe('available');
  });

  it('undo takes back what came by itself', async () => {
    const { handlers, testStore } = office();
    testStore.presenceStore.handle({ kind: 'locked', since: testStore.now });
    expect(testStore.presenceStore.presence()?.statusId).toBe('away');
    expect((await handlers.undo({}, caller)).ok).toBe(true);
    expect(testStore.presenceStore.presence()?.statusId).toBe('available');
  });

  it('undo fails where nothing automatic is in effect', async () => {
    const { handlers } = office();
    expect(await handlers.undo({}, caller)).toEqual(failed('failed', 'nothing automatic to undo'));
  });
});

describe('pause and resume', () => {
  it('stop and restart automation', async () => {
    const { handlers, testStore } = office();
    await handlers.pause({}, caller);
    expect(testStore.presenceStore.state().pausedUntil).toBe('forever');
    await handlers.resume({}, caller);
    expect(testStore.presenceStore.state().pausedUntil).toBeNull();
  });

  it('stop it for a while', async () => {
    const { handlers, testStore } = office();
    await handlers.pause({ ending: { kind: 'for', ms: minuteMs } }, caller);
    expect(testStore.presenceStore.state().pausedUntil).toBe(testStore.now + minuteMs);
  });

  it('leave one account out, by name or the beginning of one', async () => {
    const { handlers, testStore, done } = office();
    await handlers.pause({ account: 'GAROON' }, caller);
    await handlers.resume({ account: 'gar' }, caller);
    expect(done).toEqual(['pause garoon', 'durable', 'resume garoon', 'durable']);
    expect(testStore.presenceStore.state().pausedUntil).toBeNull();
  });

  it('name the accounts where none or several could be meant', async () => {
    const { handlers, testStore, done } = office();
    const none = await handlers.pause({ account: 'slack' }, caller);
    expect(none).toMatchObject({ ok: false, error: { code: 'usage' } });
    expect(none).toMatchObject({
      error: { path: ['ACCOUNT'], sentence: expect.stringContaining('there is no') as string },
    });
    testStore.settings = {
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

  it('answer with the status', async () => {
    const { handlers } = office();
    expect(await handlers.status({}, caller)).toEqual({ ok: true, value: viewOf() });
  });

  it('settle waits for the accounts', async () => {
    const { handlers, done } = office();
    expect((await handlers.settle({ timeoutMs: 500 }, caller)).ok).toBe(true);
    expect(done).toEqual(['settled 500', 'durable']);
  });

  it('pass on what another program reports, and answer with the status', async () => {
    const { handlers, done } = office();
    expect(await handlers.elsewhere({ what: 'call', on: true }, caller)).toMatchObject({
      ok: true,
    });
    expect(done).toEqual(['elsewhere call true', 'durable']);
  });
});
