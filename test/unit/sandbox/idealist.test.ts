import { describe, expect, test } from 'vitest';
import { type Answer, call, type Fixture, JSON_TYPE, startWorkplace } from './fixture.ts';

const SATO = '5c9351b0b96d4a56b9418e01';

const send = (
  { workplace }: Fixture,
  target: string,
  options: { body?: unknown; headers?: Record<string, string> } = {},
): Promise<Answer> =>
  call(`${workplace.baseUrls.idealist}/api/user${target.replace(/^[A-Z]+ /u, '')}`, {
    method: target.split(' ')[0] ?? 'GET',
    headers: {
      authorization: `Bearer persistent ${workplace.access.idealist.token}`,
      ...(options.body === undefined ? {} : JSON_TYPE),
      ...options.headers,
    },
    body: options.body,
  });

const records = (answer: Answer): Record<string, unknown>[] =>
  (answer.json as { data: Record<string, unknown>[] }).data;

const filter = (name: string, values: readonly string[]): string =>
  `?${name}=${encodeURIComponent(JSON.stringify(values))}`;

const writable = async (fixture: Fixture): Promise<Record<string, unknown>> => {
  const found = records(await send(fixture, 'GET ?query=Sato'))[0] ?? {};
  return Object.fromEntries(
    Object.entries(found).filter(([key]) => key !== 'id' && key !== 'role'),
  );
};

describe('listing', () => {
  test('shows records with every key of the model but franchisee', async () => {
    const fixture = await startWorkplace();
    const found = records(await send(fixture, 'GET ?query=sato'));
    expect(found).toEqual([
      {
        id: SATO,
        username: 'sato',
        name: 'Noboru Sato, Consultant',
        first_name: 'Noboru',
        last_name: 'Sato',
        role: 'worker',
        job_title: 'Consultant',
        image: '5c9351b0b96d4a56b9418f01',
        units: ['5c9351b0b96d4a56b9418a01'],
        attributes: { shoe_size: '43', locker: 'B12' },
      },
    ]);
  });

  test('filters by roles, a JSON array in the query', async () => {
    const fixture = await startWorkplace();
    const managers = await send(fixture, `GET ${filter('roles', ['manager'])}`);
    expect(records(managers)).toMatchObject([{ username: null, last_name: 'Kowalska' }]);
    expect((await send(fixture, 'GET ?roles=worker')).status).toBe(400);
    expect((await send(fixture, `GET ${filter('roles', ['king'])}`)).status).toBe(400);
  });

  test('franchisees are for franchisors', async () => {
    const fixture = await startWorkplace();
    const query = filter('franchisees', ['5c9351b0b96d4a56b9418b01']);
    expect((await send(fixture, `GET ${query}`)).status).toBe(403);
    fixture.workplace.state.idealist.franchisor = true;
    expect(records(await send(fixture, `GET ${query}`))[0]).toHaveProperty('franchisee.name');
    const other = filter('franchisees', ['5c9351b0b96d4a56b9418b02']);
    expect(records(await send(fixture, `GET ${other}`))).toEqual([]);
  });

  test('pages by the configured parameters', async () => {
    const fixture = await startWorkplace();
    fixture.workplace.state.idealist.envelope = {
      items: 'users',
      total: null,
      limitParameter: 'count',
      offsetParameter: 'skip',
      pageSize: 3,
    };
    const answer = await send(fixture, 'GET ?skip=3&count=5');
    expect(answer.json).toMatchObject({ users: [{ last_name: 'Smirnova' }] });
    expect(answer.json).not.toHaveProperty('total');
  });

  test.each([0, 1] as const)('counts pages from %i where it is set up so', async (first) => {
    const fixture = await startWorkplace();
    const { idealist } = fixture.workplace.state;
    const pages = { parameter: 'page', first };
    idealist.envelope = { ...idealist.envelope, pageSize: 3, pages };
    const last = records(await send(fixture, `GET ?page=${String(first + 1)}`));
    expect(last).toMatchObject([{ last_name: 'Smirnova' }]);
    const begin = records(await send(fixture, `GET ?page=${String(first)}`));
    expect(begin).toEqual(records(await send(fixture, 'GET ')));
  });

  test('searches names in any script, whatever the case', async () => {
    const fixture = await startWorkplace();
    fixture.workplace.state.idealist.change(SATO, { name: 'Ольга Смирнова' });
    const found = await send(fixture, `GET ?query=${encodeURIComponent('сМИРНОВА')}`);
    expect(records(found)).toMatchObject([{ id: SATO }]);
  });

  test('a franchisee’s client sees and changes its own people only', async () => {
    const fixture = await startWorkplace();
    const { idealist } = fixture.workplace.state;
    const franchisee = { id: '5c9351b0b96d4a56b9418b02', name: 'Station' };
    idealist.change(SATO, { franchisee });
    expect(records(await send(fixture, 'GET '))).toHaveLength(3);
    expect((await send(fixture, `PUT /${SATO}`, { body: {} })).status).toBe(404);
    idealist.franchisee = franchisee;
    expect(records(await send(fixture, 'GET '))).toMatchObject([{ id: SATO }]);
    idealist.franchisor = true;
    expect(records(await send(fixture, 'GET '))).toHaveLength(4);
  });

  test('a key hidden from the role is missing', async () => {
    const fixture = await startWorkplace();
    fixture.workplace.state.idealist.hiddenKeys = ['username'];
    expect(records(await send(fixture, 'GET '))[0]).not.toHaveProperty('username');
  });
});

describe('updating', () => {
  test('a whole record keeps everything', async () => {
    const fixture = await startWorkplace();
    const before = fixture.workplace.state.idealist.recordOf(SATO);
    const body = {
      ...(await writable(fixture)),
      attributes: { locker: 'B12', work_status: 'busy' },
    };
    const answer = await send(fixture, `PUT /${SATO}`, { body });
    expect(answer.status).toBe(200);
    expect(fixture.workplace.state.idealist.recordOf(SATO)).toEqual({
      ...before,
      attributes: { locker: 'B12', work_status: 'busy' },
    });
  });

  test('absent keys become null, but not the role or what the caller cannot see', async () => {
    const fixture = await startWorkplace();
    await send(fixture, `PUT /${SATO}`, { body: { first_name: 'Nobu' } });
    expect(fixture.workplace.state.idealist.recordOf(SATO)).toMatchObject({
      first_name: 'Nobu',
      role: 'worker',
      username: null,
      name: null,
      last_name: null,
      units: null,
      attributes: null,
      franchisee: { name: 'Main street' },
    });
  });

  test('a franchisor who leaves the franchisee out nulls it', async () => {
    const fixture = await startWorkplace();
    fixture.workplace.state.idealist.franchisor = true;
    await send(fixture, `PUT /${SATO}`, { body: {} });
    expect(fixture.workplace.state.idealist.recordOf(SATO)?.franchisee).toBeNull();
  });

  test.each([
    ['not JSON', '{'],
    ['an unknown key', { status: 'busy' }],
    ['attributes that are not text', { attributes: { a: 1 } }],
    ['units that are no ids', { units: ['here'] }],
    ['a number as name', { first_name: 1 }],
    ['franchisee from a franchisee', { franchisee: null }],
  ])('refuses %s', async (_name, body) => {
    const fixture = await startWorkplace();
    const before = fixture.workplace.state.idealist.recordOf(SATO);
    expect((await send(fixture, `PUT /${SATO}`, { body })).status).toBe(400);
    expect(fixture.workplace.state.idealist.recordOf(SATO)).toBe(before);
  });

  test('refuses other content types, unknown records and calls that are not documented', async () => {
    const fixture = await startWorkplace();
    const text = { body: {}, headers: { 'content-type': 'text/plain' } };
    expect((await send(fixture, `PUT /${SATO}`, text)).status).toBe(415);
    expect((await send(fixture, `PUT /${SATO}0`, { body: {} })).status).toBe(404);
    expect((await send(fixture, `GET /${SATO}`)).status).toBe(405);
    expect((await send(fixture, `PATCH /${SATO}`, { body: {} })).status).toBe(405);
    expect((await send(fixture, 'GET /a/b')).status).toBe(404);
  });
});

describe('creating', () => {
  test('only the role is required; the rest becomes null', async () => {
    const fixture = await startWorkplace();
    const answer = await send(fixture, 'POST ', {
      body: { role: 'worker', first_name: 'New' },
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect(answer.status).toBe(201);
    expect(answer.json).toMatchObject({ first_name: 'New', last_name: null, role: 'worker' });
    expect(fixture.workplace.state.idealist.employees).toHaveLength(5);
    expect((await send(fixture, 'POST ', { body: { first_name: 'x' } })).status).toBe(400);
  });

  test.each(['manager', 'admin', 'boss', 'worker', 'apiclient', 'webhook'])(
    'takes the role %s, under an id that shows when',
    async (role) => {
      const { workplace, clock } = await startWorkplace();
      const answer = await send({ workplace, clock }, 'POST ', { body: { role } });
      const { id } = answer.json as { id: string };
      expect(workplace.state.idealist.recordOf(id)?.role).toBe(role);
      expect(Number.parseInt(id.slice(0, 8), 16) * 1000).toBe(clock.at);
    },
  );

  test('for a franchisee makes one of its people, for the franchisor anyone’s', async () => {
    const fixture = await startWorkplace();
    const { idealist } = fixture.workplace.state;
    const franchisee = { id: '5c9351b0b96d4a56b9418b02' };
    const body = { role: 'apiclient', franchisee };
    expect((await send(fixture, 'POST ', { body })).status).toBe(400);
    await send(fixture, 'POST ', { body: { role: 'apiclient' } });
    expect(idealist.employees.at(-1)?.franchisee).toEqual(idealist.franchisee);
    idealist.franchisor = true;
    await send(fixture, 'POST ', { body });
    expect(idealist.employees.at(-1)?.franchisee).toEqual(franchisee);
    await send(fixture, 'POST ', { body: { role: 'apiclient' } });
    expect(idealist.employees.at(-1)?.franchisee).toBeNull();
  });

  test('makes the full name itself where it is set up so', async () => {
    const fixture = await startWorkplace();
    fixture.workplace.state.idealist.composesName = true;
    const body = { role: 'worker', first_name: 'Анна', job_title: 'кассир', name: 'x' };
    expect((await send(fixture, 'POST ', { body })).json).toMatchObject({ name: 'Анна, кассир' });
    expect((await send(fixture, 'POST ', { body: { role: 'boss' } })).json).toMatchObject({
      name: null,
    });
  });
});

describe('assumptions', () => {
  test('ID-1: the envelope of a list', async () => {
    const fixture = await startWorkplace();
    expect((await send(fixture, 'GET ')).json).toMatchObject({
      data: [{}, {}, {}, {}],
      total: 4,
    });
    fixture.workplace.assumptions['ID-1'] = 'array';
    expect((await send(fixture, 'GET ')).json).toHaveLength(4);
    fixture.workplace.assumptions['ID-1'] = 'items-total';
    expect((await send(fixture, 'GET ')).json).toMatchObject({
      items: [{}, {}, {}, {}],
      total: 4,
    });
  });

  test('ID-2: the reply to a PUT', async () => {
    const fixture = await startWorkplace();
    const body = await writable(fixture);
    const whole = await send(fixture, `PUT /${SATO}`, { body });
    expect(whole.json).toMatchObject({ id: SATO, ...body });
    fixture.workplace.assumptions['ID-2'] = 'empty';
    const empty = await send(fixture, `PUT /${SATO}`, { body });
    expect([empty.status, empty.text]).toEqual([200, '']);
    const made = await send(fixture, 'POST ', { body: { role: 'worker' } });
    expect([made.status, made.text]).toEqual([201, '']);
  });

  test.each([{ role: 'boss' }, { id: '5c9351b0b96d4a56b9418e99' }])(
    'ID-3: sending %j',
    async (extra) => {
      const fixture = await startWorkplace();
      const body = { ...(await writable(fixture)), ...extra };
      expect((await send(fixture, `PUT /${SATO}`, { body })).status).toBe(200);
      expect(fixture.workplace.state.idealist.recordOf(SATO)).toMatchObject({ role: 'worker' });
      fixture.workplace.assumptions['ID-3'] = '400';
      expect((await send(fixture, `PUT /${SATO}`, { body })).status).toBe(400);
    },
  );

  test.each(['401', '403'] as const)('ID-4 %s: a wrong token or form', async (value) => {
    const fixture = await startWorkplace({ assumptions: { 'ID-4': value } });
    const { token } = fixture.workplace.access.idealist;
    for (const authorization of [`Bearer ${token}`, token, 'Bearer persistent x', '']) {
      const answer = await send(fixture, 'GET ', { headers: { authorization } });
      expect(answer.status).toBe(Number(value));
    }
  });
});
