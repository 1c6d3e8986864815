import { describe, expect, test } from 'vitest';
import type { Fault } from '../../../electron/sandbox/faults.ts';
import { SITES } from '../../../electron/sandbox/sites.ts';
import { type Answer, call, type Fixture, JSON_TYPE, startWorkplace } from './fixture.ts';

const setOnline = ({ workplace }: Fixture, signal?: AbortSignal): Promise<Answer> => {
  const request = call(`${workplace.baseUrls.conpeek}/tenant_user/3/work_state`, {
    method: 'PUT',
    headers: { authorization: workplace.access.conpeek.apiKey, ...JSON_TYPE },
    body: { work_state: 'ONLINE' },
  });
  if (signal === undefined) return request;
  const gaveUp = new Promise<never>((_resolve, reject) => {
    signal.addEventListener('abort', () => {
      reject(new Error('gave up'));
    });
  });
  return Promise.race([request, gaveUp]);
};

const stateOf = ({ workplace }: Fixture): string | undefined =>
  workplace.state.conpeek.userOf('3')?.workState;

describe('faults', () => {
  test.each([500, 502, 503, 429])('status %i, not carried out', async (status) => {
    const fixture = await startWorkplace();
    fixture.workplace.faults.conpeek.set({ fault: { kind: 'status', status } });
    expect((await setOnline(fixture)).status).toBe(status);
    expect(stateOf(fixture)).toBe('OFFLINE');
  });

  test('a status may come with Retry-After and rate headers', async () => {
    const fixture = await startWorkplace();
    fixture.workplace.faults.conpeek.set({
      fault: {
        kind: 'status',
        status: 429,
        retryAfter: '7',
        rateResetSeconds: 9,
        headers: { 'x-extra': 'yes' },
      },
    });
    const { headers } = await setOnline(fixture);
    expect(['retry-after', 'ratelimit-reset', 'x-extra'].map((name) => headers.get(name))).toEqual([
      '7',
      '9',
      'yes',
    ]);
  });

  test('an error has the shape of its vendor', async () => {
    const { workplace } = await startWorkplace();
    workplace.faults.lineworks.set({ fault: { kind: 'status', status: 429 } });
    workplace.faults.garoon.set({ fault: { kind: 'status', status: 429 } });
    const lineworks = await call(`${workplace.baseUrls.lineworks}/users/me`);
    expect(lineworks.json).toMatchObject({ code: 'TOO_MANY_REQUESTS' });
    const garoon = await call(`${workplace.baseUrls.garoon}/api/v1/base/users`);
    expect(garoon.json).toMatchObject({ error: { errorCode: 'GRN_REST_API_00104' } });
  });

  test('befall the next N requests, by method, and end when cleared', async () => {
    const fixture = await startWorkplace();
    const { conpeek } = fixture.workplace.faults;
    conpeek.set({ fault: { kind: 'status', status: 500 }, times: 2 });
    const statuses = [];
    for (let turn = 0; turn < 3; turn += 1) statuses.push((await setOnline(fixture)).status);
    expect(statuses).toEqual([500, 500, 200]);
    conpeek.set({ fault: { kind: 'status', status: 500 }, method: 'GET' });
    expect((await setOnline(fixture)).status).toBe(200);
    conpeek.set({ fault: { kind: 'status', status: 500 } });
    conpeek.clear();
    expect((await setOnline(fixture)).status).toBe(200);
  });

  test('several plans follow one another', async () => {
    const fixture = await startWorkplace();
    fixture.workplace.faults.conpeek.set(
      { fault: { kind: 'status', status: 500 }, times: 1 },
      { fault: { kind: 'html' }, times: 1 },
    );
    const answers = [await setOnline(fixture), await setOnline(fixture), await setOnline(fixture)];
    expect(answers.map((answer) => answer.status)).toEqual([500, 200, 200]);
    expect(answers[1]?.headers.get('content-type')).toContain('text/html');
  });

  test('half a body: a complete answer that is no JSON', async () => {
    const fixture = await startWorkplace();
    fixture.workplace.faults.conpeek.set({ fault: { kind: 'half-body' } });
    const answer = await setOnline(fixture);
    expect(answer.status).toBe(200);
    expect(answer.text.startsWith('{"data"')).toBe(true);
    expect(answer.json).toBeUndefined();
    expect(stateOf(fixture)).toBe('ONLINE');
  });

  test('an empty body and a redirect', async () => {
    const fixture = await startWorkplace();
    fixture.workplace.faults.conpeek.set({ fault: { kind: 'empty-body' }, carriedOut: false });
    expect((await setOnline(fixture)).text).toBe('');
    expect(stateOf(fixture)).toBe('OFFLINE');
    const fault: Fault = { kind: 'redirect', location: 'https://elsewhere.example/' };
    fixture.workplace.faults.conpeek.set({ fault });
    const answer = await setOnline(fixture);
    expect([answer.status, answer.headers.get('location')]).toEqual([302, fault.location]);
  });

  test.each(['drop', 'cut-body'] as const)('%s ends the connection', async (kind) => {
    const fixture = await startWorkplace();
    fixture.workplace.faults.conpeek.set({ fault: { kind } });
    await expect(setOnline(fixture)).rejects.toThrow();
    expect(stateOf(fixture)).toBe(kind === 'drop' ? 'OFFLINE' : 'ONLINE');
  });

  test('a dropped request may have been carried out all the same', async () => {
    const fixture = await startWorkplace();
    fixture.workplace.faults.conpeek.set({ fault: { kind: 'drop' }, carriedOut: true });
    await expect(setOnline(fixture)).rejects.toThrow();
    expect(stateOf(fixture)).toBe('ONLINE');
    expect(fixture.workplace.log.at(-1)).toMatchObject({ status: null, fault: 'drop' });
  });

  test('a slow answer is late, the request is taken in at once', async () => {
    const fixture = await startWorkplace();
    fixture.workplace.faults.conpeek.set({ fault: { kind: 'slow' }, latencyMs: 120 });
    const before = performance.now();
    expect((await setOnline(fixture)).status).toBe(200);
    expect(performance.now() - before).toBeGreaterThan(110);
  });

  test('one vendor hangs, the others answer', async () => {
    const fixture = await startWorkplace();
    fixture.workplace.faults.conpeek.set({ fault: { kind: 'hang' } });
    const giveUp = new AbortController();
    const hanging = setOnline(fixture, giveUp.signal);
    const other = await call(`${fixture.workplace.baseUrls.idealist}/api/user`);
    expect(other.status).toBe(401);
    giveUp.abort();
    await expect(hanging).rejects.toThrow('gave up');
  });

  test.each(SITES)('every one of them befalls %s', async (site) => {
    const { workplace } = await startWorkplace();
    const ask = (): Promise<Answer> => call(`${workplace.baseUrls[site]}/`);
    const befall = (fault: Fault): void => {
      workplace.faults[site].set({ fault });
    };
    for (const status of [429, 500, 502, 503, 504]) {
      befall({ kind: 'status', status });
      expect((await ask()).status).toBe(status);
    }
    befall({ kind: 'html', status: 502 });
    expect((await ask()).headers.get('content-type')).toContain('text/html');
    befall({ kind: 'redirect', location: 'https://elsewhere.example/' });
    expect((await ask()).status).toBe(302);
    for (const kind of ['drop', 'cut-body'] as const) {
      befall({ kind });
      // A request without an answer of its own has no body that could be cut.
      const lost = await ask().then(
        ({ text }) => text === '',
        () => true,
      );
      expect(lost).toBe(true);
    }
    workplace.faults[site].clear();
    const own = (await ask()).text;
    befall({ kind: 'half-body' });
    expect((await ask()).text).toBe(own.slice(0, Math.floor(own.length / 2)));
    workplace.faults[site].set({ fault: { kind: 'slow' }, latencyMs: 40 });
    const before = performance.now();
    await ask();
    expect(performance.now() - before).toBeGreaterThan(35);
  });
});
