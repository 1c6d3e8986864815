interface Choice {
  readonly value: string;
  readonly label: string;
}

interface Assumption {
  readonly label: string;
  readonly default: Choice;
  readonly alternatives: readonly Choice[];
}

const choice = <const Value extends string>(
  value: Value,
  label: string,
): { readonly value: Value; readonly label: string } => ({ value, label });

/** Every behaviour on which the vendors' documents are silent: what we assume, and what else may be. */
export const ASSUMPTIONS = {
  'CP-1': {
    label: 'Conpeek 401 and error body',
    default: choice('401-empty', '401, empty body'),
    alternatives: [
      choice('403', '403'),
      choice('401-json', 'JSON {"error":…}'),
      choice('401-html', 'HTML'),
    ],
  },
  'CP-2': {
    label: 'Read Online Mode',
    default: choice('list', 'GET /online_mode → {"data":[{"id","name"}]}'),
    alternatives: [choice('404', '404 (client falls back to typed id)')],
  },
  'CP-3': {
    label: 'break refused (not in group, unknown cause)',
    default: choice('403', '403'),
    alternatives: [choice('400', '400'), choice('404', '404')],
  },
  'CP-4': {
    label: 'fields of another state sent along',
    default: choice('ignored', 'ignored'),
    alternatives: [choice('403', '403')],
  },
  'GA-1': {
    label: 'unknown status.code',
    default: choice('400-00212', '400 GRN_REST_API_00212'),
    alternatives: [choice('400-other', 'other code'), choice('200', '200')],
  },
  'GA-2': {
    label: 'no right to change',
    default: choice('403', '403 GRN_CMMN_00005'),
    alternatives: [choice('400', '400 GRN_REST_API_00207')],
  },
  'GA-3': {
    label: 'unknown user',
    default: choice('404', '404 GRN_CMMN_00105'),
    alternatives: [choice('400', '400')],
  },
  'GA-4': {
    label: 'not logged in (cloud)',
    default: choice('401-json', '401 JSON'),
    alternatives: [choice('302-login', '302 to /login'), choice('200-html', '200 HTML')],
  },
  'GA-5': {
    label: 'auto-attend at login',
    default: choice('off', 'off'),
    alternatives: [choice('on', 'on: status flips back to attend')],
  },
  'LW-1': {
    label: 'POST while PRESENT exists',
    default: choice('409', '409 ALREADY_EXIST'),
    alternatives: [choice('overwrite', 'overwrite, 201')],
  },
  'LW-2': {
    label: 'POST success code',
    default: choice('201', '201'),
    alternatives: [choice('200', '200')],
  },
  'LW-3': {
    label: 'expired endTime',
    default: choice('disappears', 'record disappears'),
    alternatives: [choice('stays', 'stays'), choice('400-past', '400 on create with past end')],
  },
  'LW-4': {
    label: 'RESERVED reaches startTime',
    default: choice('same-id', 'becomes PRESENT, same id'),
    alternatives: [choice('new-id', 'new id')],
  },
  'LW-5': {
    label: '`me` in status paths',
    default: choice('accepted', 'accepted for user tokens'),
    alternatives: [choice('404', '404')],
  },
  'LW-6': {
    label: 'refresh-token rotation',
    default: choice('on', 'on'),
    alternatives: [choice('off', 'off')],
  },
  'LW-7': {
    label: '`expires_in` type',
    default: choice('string', 'string'),
    alternatives: [choice('number', 'number')],
  },
  'LW-8': {
    label: 'rate header name',
    default: choice('rateLimit-used', 'rateLimit-used'),
    alternatives: [choice('rateLimit-ssed', 'rateLimit-ssed'), choice('absent', 'absent')],
  },
  'ID-1': {
    label: 'list envelope / paging',
    default: choice('configurable', 'configurable'),
    alternatives: [
      choice('array', 'bare array'),
      choice('items-total', 'object with items + total'),
    ],
  },
  'ID-2': {
    label: 'PUT reply',
    default: choice('record', 'the updated record'),
    alternatives: [choice('empty', 'empty body')],
  },
  'ID-3': {
    label: 'sending role/id',
    default: choice('ignored', 'ignored'),
    alternatives: [choice('400', '400')],
  },
  'ID-4': {
    label: 'unauthorised',
    default: choice('401', '401'),
    alternatives: [choice('403', '403')],
  },
} as const satisfies Readonly<Record<string, Assumption>>;

/** The id of an assumption (docs/vendors/README.md#assumptions). */
export type AssumptionId = keyof typeof ASSUMPTIONS;

/** The switches: for each id the value of its default or of one of its alternatives. */
export type Assumptions = {
  -readonly [Id in AssumptionId]:
    | (typeof ASSUMPTIONS)[Id]['default']['value']
    | (typeof ASSUMPTIONS)[Id]['alternatives'][number]['value'];
};

/** The documented defaults, as a fresh object whose switches may be turned while a server runs. */
export const defaultAssumptions = (): Assumptions => {
  const entries = Object.entries(ASSUMPTIONS).map(([id, row]) => [id, row.default.value]);
  // Object.fromEntries forgets which value belongs to which key; the table above ties them.
  return Object.fromEntries(entries) as Assumptions;
};
