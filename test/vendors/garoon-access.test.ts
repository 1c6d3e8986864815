import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { NoticeCode } from '../../electron/contract/views/delivery.ts';
import type { SampleWorkplace } from '../../electron/sandbox/sample-workplace.ts';
import type { ClientCertificate } from '../../electron/vendors/port.ts';
import { requestOf } from '../unit/vendors/fixture.ts';
import { covers } from './coverage/covers.ts';
import type { CoverageId } from './coverage/vendor-rows.ts';
import { garoonError, startGaroonSample, type GaroonSample } from './garoon-sample.ts';

let sample: GaroonSample;

beforeEach(async () => {
  sample = await startGaroonSample();
});
afterEach(() => sample.stop());

const { signal } = new AbortController();
const apply = (session = sample.open()) => session.apply(requestOf({ code: 'absence' }));

describe('signing in to Garoon', () => {
  test('sends Basic auth beside the password, and says where it is missing', async () => {
    sample.workplace.access.garoon.setBasic({ user: 'gate', password: 'gäte' });
    const basic = { basic: { user: 'gate', password: 'gäte' } };
    const session = sample.open({ credentials: sample.password(basic) });
    expect(await session.read(signal)).toMatchObject({ kind: 'read' });
    expect(await sample.open().read(signal)).toMatchObject({
      kind: 'auth-expired',
      notice: { code: 'front-login-refused' },
    });
    covers('garoon.field.header-basic');
  });

  test('a password that is right is refused with two factors, and the way out is named', async () => {
    sample.workplace.state.garoon.changeUser('sato', { twoFactor: true });
    expect(await apply()).toMatchObject({
      kind: 'auth-expired',
      notice: { code: 'password-refused', params: { code: 'FW00007' } },
    });
    const session = sample.open({ credentials: sample.oauth() });
    expect(await session.read(signal)).toMatchObject({ kind: 'read' });
    covers('garoon.field.two-factor', 'garoon.error.fw00007');
  });

  test('a package site, which has no OAuth, is not told to use it', async () => {
    await sample.stop();
    sample = await startGaroonSample({ garoonEdition: 'package-windows' });
    const credentials = sample.password({ password: 'wrong' });
    expect(await sample.open({ credentials }).read(signal)).toMatchObject({
      kind: 'auth-expired',
      notice: { code: 'credentials-refused' },
    });
    const oauth = await sample.open({ credentials: sample.oauth('r') }).read(signal);
    expect(oauth).toMatchObject({ kind: 'refused', notice: { code: 'setting-invalid' } });
  });

  test.each<[SampleWorkplace['assumptions']['GA-4'], object, readonly CoverageId[]]>([
    ['401-json', { kind: 'auth-expired', notice: { code: 'password-refused' } }, []],
    [
      '302-login',
      { kind: 'unexpected-response', notice: { code: 'login-page' } },
      ['garoon.error.302-login'],
    ],
    [
      '200-html',
      { kind: 'unexpected-response', notice: { code: 'login-page' } },
      ['garoon.error.200-html'],
    ],
  ])('a refused password (GA-4: %s) is %j', async (choice, outcome, rows) => {
    sample.workplace.assumptions['GA-4'] = choice;
    const wrong = sample.password({ password: 'wr0ng-password' });
    const failure = await apply(sample.open({ credentials: wrong }));
    expect(failure).toMatchObject(outcome);
    expect(JSON.stringify(failure)).not.toContain('wr0ng');
    covers(...rows);
  });

  test('a page is no sign-in problem of somebody who signed in with OAuth', async () => {
    sample.workplace.faults.garoon.set({ fault: { kind: 'html' }, method: 'GET' });
    const session = sample.open({ credentials: sample.oauth() });
    expect(await session.read(signal)).toMatchObject({ notice: { code: 'not-json' } });
  });
});

describe('a client certificate for Garoon', () => {
  const certificate = { pfx: 'QUJD', passphrase: 'geheim-0123' };

  test.each(['password', 'oauth'] as const)('goes with every call beside %s', async (kind) => {
    const shown: (ClientCertificate | undefined)[] = [];
    const credentials = { ...sample[kind](), certificate };
    const session = sample.open({
      credentials,
      transport(url, init) {
        shown.push(init.certificate);
        return fetch(url, init);
      },
    });
    expect(await apply(session)).toMatchObject({ kind: 'applied' });
    expect(shown).toEqual(Array.from({ length: kind === 'oauth' ? 3 : 2 }, () => certificate));
    covers('garoon.field.client-certificate');
  });

  test('is not made up where none was given', async () => {
    const inits: object[] = [];
    const session = sample.open({
      transport(url, init) {
        inits.push(init);
        return fetch(url, init);
      },
    });
    await session.read(signal);
    expect(inits.some((init) => 'certificate' in init)).toBe(false);
  });

  test.each<[string, NoticeCode]>([
    ['ERR_CLIENT_CERTIFICATE', 'certificate-invalid'],
    ['ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED', 'certificate-refused'],
    ['ERR_SSL_SSL/TLS_ALERT_BAD_CERTIFICATE', 'certificate-refused'],
    ['ERR_SSL_TLSV1_ALERT_UNKNOWN_CA', 'certificate-refused'],
    ['ERR_SSL_CLIENT_AUTH_CERT_NEEDED', 'certificate-refused'],
  ])('that fails with %s is a sign-in problem with a sentence', async (reason, code) => {
    const session = sample.open({
      credentials: sample.password({ certificate }),
      transport: () => Promise.reject(Object.assign(new Error(reason), { code: reason })),
    });
    const failure = await session.read(signal);
    expect(failure).toEqual({ kind: 'auth-expired', notice: { code } });
    expect(JSON.stringify(failure)).not.toContain('geheim');
  });

  test.each([{ pfx: 'no base64!', passphrase: '' }, { pfx: '', passphrase: 'x' }, { pfx: 'QUJD' }])(
    'that cannot be one is no credential: %j',
    (wrong) => {
      expect(() => sample.password({ certificate: wrong })).toThrow();
    },
  );
});

type Refusal = readonly [
  status: number,
  code: string,
  kind: string,
  notice: NoticeCode,
  row: CoverageId,
];

const refusals: readonly Refusal[] = [
  [400, 'GRN_REST_API_00101', 'refused', 'address-wrong', 'garoon.error.00101'],
  [400, 'GRN_REST_API_00105', 'refused', 'vendor-said', 'garoon.error.00105'],
  [400, 'GRN_REST_API_00201', 'refused', 'vendor-said', 'garoon.error.00201'],
  [400, 'GRN_REST_API_00202', 'refused', 'vendor-said', 'garoon.error.00202'],
  [400, 'GRN_REST_API_00206', 'refused', 'user-not-found', 'garoon.error.00206'],
  [400, 'GRN_REST_API_00207', 'refused', 'may-not-write', 'garoon.error.00207'],
  [400, 'GRN_REST_API_00208', 'refused', 'vendor-said', 'garoon.error.00208'],
  [400, 'GRN_REST_API_00209', 'refused', 'text-too-long', 'garoon.error.00209'],
  [400, 'GRN_REST_API_00210', 'refused', 'vendor-said', 'garoon.error.00210'],
  [400, 'GRN_REST_API_00211', 'refused', 'vendor-said', 'garoon.error.00211'],
  [400, 'GRN_REST_API_00212', 'refused', 'status-unknown', 'garoon.error.00212'],
  [400, 'GRN_REST_API_00220', 'refused', 'vendor-said', 'garoon.error.00220'],
  [400, 'GRN_REST_API_00226', 'refused', 'status-unknown', 'garoon.error.00226'],
  [401, 'GRN_REST_API_00001', 'auth-expired', 'password-refused', 'garoon.error.00001'],
  [401, 'GRN_REST_API_00002', 'auth-expired', 'password-refused', 'garoon.error.00002'],
  [401, 'GRN_REST_API_00003', 'auth-expired', 'password-refused', 'garoon.error.00003'],
  [401, 'GRN_REST_API_00005', 'auth-expired', 'password-refused', 'garoon.error.00005'],
  [401, 'FW00008', 'auth-expired', 'account-inactive', 'garoon.error.fw00008'],
  [401, 'CB_US02', 'auth-expired', 'account-inactive', 'garoon.error.cb-us02'],
  [401, 'CB_PE01', 'auth-expired', 'password-expired', 'garoon.error.cb-pe01'],
  [401, 'SLASH_PA02', 'auth-expired', 'password-expired', 'garoon.error.slash-pa02'],
  [401, 'SLASH_IL06', 'auth-expired', 'certificate-refused', 'garoon.error.slash-il06'],
  [401, 'SLASH_LO02', 'auth-expired', 'password-refused', 'garoon.error.slash-lo02'],
  [502, 'SLASH_LO02', 'auth-expired', 'account-inactive', 'garoon.error.slash-lo02'],
  [403, 'GRN_REST_API_00004', 'refused', 'licence-expired', 'garoon.error.00004'],
  [403, 'GRN_CMMN_00003', 'refused', 'application-off', 'garoon.error.cmmn-00003'],
  [403, 'GRN_CMMN_00004', 'refused', 'application-off', 'garoon.error.cmmn-00004'],
  [403, 'GRN_CMMN_00005', 'refused', 'may-not-write', 'garoon.error.cmmn-00005'],
  [404, 'GRN_CMMN_00105', 'refused', 'user-not-found', 'garoon.error.cmmn-00105'],
  [404, 'SOMETHING_NEW', 'refused', 'address-wrong', 'garoon.error.00101'],
  [405, 'GRN_REST_API_00102', 'refused', 'vendor-said', 'garoon.error.00102'],
  [415, 'GRN_REST_API_00103', 'refused', 'vendor-said', 'garoon.error.00103'],
];

describe('an error of Garoon', () => {
  test.each(refusals)('%i %s is %s, %s', async (...[status, code, kind, notice, row]) => {
    const session = sample.open({
      transport: (url, init) =>
        init.method === 'GET' ? fetch(url, init) : Promise.resolve(garoonError(status, code)),
    });
    const words = { status, code, text: 'in its own words' };
    expect(await apply(session)).toEqual({ kind, notice: { code: notice, params: words } });
    covers(row);
  });

  test('of a read without the right says so', async () => {
    const session = sample.open({
      transport: () => Promise.resolve(garoonError(403, 'GRN_CMMN_00005')),
    });
    expect(await session.read(signal)).toMatchObject({ notice: { code: 'no-permission' } });
  });

  test('520 and an HTML page with 502 pass', async () => {
    const page = { headers: { 'content-type': 'text/html' } };
    for (const answer of [
      () => garoonError(520, 'GRN_REST_API_00999'),
      () => new Response('<h1>Maintenance</h1>', { ...page, status: 502 }),
    ]) {
      const session = sample.open({ transport: () => Promise.resolve(answer()) });
      expect(await session.read(signal)).toMatchObject({
        kind: 'transient',
        notice: { code: 'server-error' },
      });
    }
    covers('garoon.error.520', 'garoon.error.502-html');
  });

  test('that repeats the password is cleaned', async () => {
    const session = sample.open({
      credentials: sample.password({ password: 'pa55-word' }),
      transport: () => Promise.resolve(garoonError(400, 'GRN_REST_API_00212', 'no pa55-word')),
    });
    const failure = await apply(session);
    expect(failure).toMatchObject({ notice: { params: { text: 'no •••' } } });
  });
});

describe('what the documents of Garoon leave open', () => {
  test.each(['400-00212', '400-other'] as const)(
    'an unknown status is reported (GA-1: %s)',
    async (choice) => {
      sample.workplace.assumptions['GA-1'] = choice;
      const outcome = await sample.open().apply(requestOf({ code: 'nonsense' }));
      const code = choice === '400-00212' ? 'status-unknown' : 'vendor-said';
      expect(outcome).toMatchObject({ kind: 'refused', notice: { code } });
    },
  );

  test('an unknown status that is taken is applied (GA-1: 200)', async () => {
    sample.workplace.assumptions['GA-1'] = '200';
    const outcome = await sample.open().apply(requestOf({ code: 'nonsense' }));
    expect(outcome).toMatchObject({ kind: 'applied', shows: 'nonsense' });
  });

  test.each(['403', '400'] as const)('a missing right is reported (GA-2: %s)', async (choice) => {
    sample.workplace.assumptions['GA-2'] = choice;
    const session = sample.open({ user: { code: 'kim' } });
    expect(await apply(session)).toMatchObject({
      kind: 'refused',
      notice: { code: 'may-not-write' },
    });
    sample.workplace.state.garoon.changeUser('kim', { proxies: ['sato'] });
    expect(await apply(session)).toMatchObject({ kind: 'applied', shows: 'absence' });
    covers('garoon.field.right', 'garoon.field.proxy');
  });

  test.each(['404', '400'] as const)('an unknown user is reported (GA-3: %s)', async (choice) => {
    sample.workplace.assumptions['GA-3'] = choice;
    expect(await apply(sample.open({ user: { code: 'nobody here' } }))).toMatchObject({
      kind: 'refused',
      notice: { code: 'user-not-found' },
    });
  });
});
