import { randomUUID } from 'node:crypto';
import { startVendor, type HttpVendor, type Received, type Reply } from './http-vendor.ts';

type Json = Readonly<Record<string, unknown>>;

/** A vendor, what its person shows there, and how an account reaches it. */
export interface FakeVendor extends HttpVendor {
  /** In the vendor's own word. */
  shows(): string;
  /** As in a provisioning file. */
  readonly account: Json;
  /** What must never be seen outside the keyring. */
  readonly secrets: readonly string[];
}

const unauthorized: Reply = { status: 401 };
const notFound: Reply = { status: 404 };

/** A text, or nothing where the vendor would see nothing. */
function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function jsonOf({ body, headers }: Received): Json | null {
  if (!(headers['content-type'] ?? '').startsWith('application/json')) return null;
  try {
    return JSON.parse(body) as Json;
  } catch {
    return null;
  }
}

/** A break needs its type and cause (Conpeek, update_tenant_user_work_state). */
function isWorkState(wanted: Json): boolean {
  const needed =
    wanted['work_state'] === 'ONBREAK' ? ['break_type', 'break_cause'] : ['work_state'];
  return needed.every((key) => textOf(wanted[key]) !== '');
}

/** PUT /tenant_user/{user}/work_state with the raw key (Conpeek, update_tenant_user_work_state). */
export async function startConpeek(): Promise<FakeVendor> {
  const apiKey = `ck-${randomUUID()}`;
  let state: Json = { work_state: 'OFFLINE' };
  const vendor = await startVendor((request) => {
    if (request.headers.authorization !== apiKey) return unauthorized;
    if (request.method !== 'PUT' || request.path !== '/tenant_user/3/work_state') return notFound;
    const wanted = jsonOf(request);
    if (wanted === null || !isWorkState(wanted)) return { status: 403 };
    state = wanted;
    const noBreak = { break_type: null, break_cause: null, break_note: null };
    return { status: 200, body: { data: { id: 74, ...noBreak, ...wanted } } };
  });
  return Object.assign(vendor, {
    shows: () => String(state['work_state']),
    account: {
      id: 'conpeek',
      vendor: 'conpeek',
      name: 'Conpeek',
      baseUrl: vendor.origin,
      user: '3',
      credentials: { apiKey },
    },
    secrets: [apiKey],
  });
}

/**
 * GET and PATCH of a presence by login; what a PATCH leaves out is blanked (Garoon, update
 * presence).
 */
export async function startGaroon(): Promise<FakeVendor> {
  const password = `gp-${randomUUID()}`;
  const proof = Buffer.from(`sato:${password}`).toString('base64');
  let presence = { code: '', notes: '' };
  const vendor = await startVendor((request) => {
    if (request.headers['x-cybozu-authorization'] !== proof) {
      const error = { errorCode: 'GRN_REST_API_00003', message: 'Login failed.' };
      return { status: 401, body: { error } };
    }
    if (request.path !== '/g/api/v1/presence/users/code/sato') return notFound;
    if (request.method === 'PATCH') {
      const body = jsonOf(request);
      if (body === null) return { status: 400 };
      const status = (body['status'] ?? {}) as Json;
      presence = { code: textOf(status['code']), notes: textOf(body['notes']) };
    }
    const body = {
      user: { id: '1', code: 'sato', name: 'Noboru Satoh' },
      updatedAt: '2017-09-26T06:25:18Z',
      notes: presence.notes,
      status: { name: presence.code, code: presence.code },
    };
    return { status: 200, body };
  });
  return Object.assign(vendor, {
    shows: () => presence.code,
    account: {
      id: 'garoon',
      vendor: 'garoon',
      name: 'Garoon',
      baseUrl: `${vendor.origin}/g`,
      user: { code: 'sato' },
      credentials: { kind: 'password', login: 'sato', password },
    },
    secrets: [password, proof],
  });
}

const userId = 'userf7da-f82c-4284-13e7-030f3b4c756x';

/**
 * Tokens, `users/me` and the profile statuses of one member (LINE WORKS,
 * user-user-profile-status-list).
 */
export async function startLineworks(): Promise<FakeVendor> {
  const secrets = {
    clientSecret: `ls-${randomUUID()}`,
    refreshToken: `lr-${randomUUID()}`,
    accessToken: `la-${randomUUID()}`,
  };
  const statuses = `/v1.0/users/${userId}/user-profile-statuses`;
  const id = 'uprofile-b785-4aae-c330-01e94337846b';
  let present: Json | null = null;

  const token = (request: Received): Reply => {
    const form = new URLSearchParams(request.body);
    const isRight =
      form.get('refresh_token') === secrets.refreshToken &&
      form.get('client_secret') === secrets.clientSecret;
    if (!isRight) return { status: 400, body: { error: 'invalid_grant' } };
    // A number, and no new refresh token: both are allowed where the sample does otherwise.
    const body = { access_token: secrets.accessToken, token_type: 'Bearer', expires_in: 86_400 };
    return { status: 200, body };
  };
  const write = (request: Received, base: Json): Reply => {
    const body = jsonOf(request);
    if (body === null) return { status: 400 };
    present = { ...base, ...body, userProfileStatusId: id, scheduleType: 'PRESENT' };
    return { status: 200, body: present };
  };
  const status = (request: Received): Reply => {
    if (present === null) return { status: 404, body: { code: 'NOT_FOUND', description: '' } };
    if (request.method === 'PATCH') return write(request, present);
    if (request.method === 'PUT') return write(request, {});
    if (request.method !== 'DELETE') return { status: 405 };
    present = null;
    return { status: 204 };
  };
  const vendor = await startVendor((request) => {
    if (request.path === '/oauth2/v2.0/token') return token(request);
    if (request.headers.authorization !== `Bearer ${secrets.accessToken}`) {
      return { status: 401, body: { code: 'UNAUTHORIZED', description: 'Authentication failed' } };
    }
    if (request.path === '/v1.0/users/me') return { status: 200, body: { userId } };
    if (request.path === `${statuses}/${id}`) return status(request);
    if (request.path !== statuses) return notFound;
    if (request.method === 'POST') return write(request, {});
    return { status: 200, body: { userProfileStatuses: present === null ? [] : [present] } };
  });
  return Object.assign(vendor, {
    shows: () => (present === null ? 'available' : String(present['profileStatusId'])),
    account: {
      id: 'lineworks',
      vendor: 'lineworks',
      name: 'LINE WORKS',
      baseUrl: `${vendor.origin}/v1.0`,
      authUrl: `${vendor.origin}/oauth2/v2.0`,
      user: 'me',
      credentials: {
        kind: 'oauth',
        clientId: 'client',
        clientSecret: secrets.clientSecret,
        refreshToken: secrets.refreshToken,
      },
    },
    secrets: Object.values(secrets),
  });
}

const employeeId = '5c9351b0b96d4a56b9418ec3';
const writable = [
  'username',
  'name',
  'first_name',
  'last_name',
  'job_title',
  'image',
  'units',
  'attributes',
];

/** The list of employees and a PUT that nulls every key left out (Idealist, user). */
export async function startIdealist(): Promise<FakeVendor> {
  const token = randomUUID();
  let employee: Json = {
    id: employeeId,
    username: 'sato',
    name: 'Noboru Sato, Cashier',
    first_name: 'Noboru',
    last_name: 'Sato',
    role: 'worker',
    job_title: 'Cashier',
    image: null,
    units: ['5c9351b0b96d4a56b9418a01'],
    attributes: { locker: 'B12' },
  };
  const vendor = await startVendor((request) => {
    if (request.headers.authorization !== `Bearer persistent ${token}`) return unauthorized;
    // A bare array and an empty reply: both are allowed where the sample does otherwise.
    if (request.method === 'GET' && request.path === '/api/user') {
      return { status: 200, body: [employee] };
    }
    if (request.method !== 'PUT' || request.path !== `/api/user/${employeeId}`) return notFound;
    const body = jsonOf(request);
    if (body === null) return { status: 400 };
    const written = new Map(writable.map((key) => [key, body[key] ?? null]));
    employee = { ...employee, ...Object.fromEntries(written) };
    return { status: 200 };
  });
  const attributes = (): Json => (employee['attributes'] ?? {}) as Json;
  return Object.assign(vendor, {
    shows: () => textOf(attributes()['work_status']),
    account: {
      id: 'idealist',
      vendor: 'idealist',
      name: 'Idealist',
      baseUrl: vendor.origin,
      user: employeeId,
      attribute: 'work_status',
      credentials: { token },
    },
    secrets: [token],
  });
}
