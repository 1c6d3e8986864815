import { describe, expect, it } from 'vitest';
import {
  hideWords,
  supportBundle,
  type SupportFacts,
} from '../../../electron/wording/support-bundle.ts';
import { makeAccount, makeView } from '../renderer/make-view.ts';
import { makeDiagnosis } from '../renderer/make-diagnosis.ts';
import { officeSettings } from '../commands/support.ts';

const office = officeSettings();

/** Every text that a person or a vendor can have written holds the canary. */
function facts(): SupportFacts {
  const [account] = office.accounts;
  const [status] = office.statuses;
  if (account === undefined || status === undefined) throw new Error('the office is empty');
  return {
    diagnosis: makeDiagnosis({
      profileFolder: '/home/canary-person/.config/Presently',
      desktop: 'MATE on canary-host',
      calendar: {
        host: 'calendar.canary.test',
        file: '/srv/canary-calendars/work.ics',
        readAt: 5,
        meetings: 2,
        today: 1,
        trouble: 'unreachable',
        problem: 'automation.calendar.url: cannot be read (calendar.canary.test)',
        problemSentence: 'cannot be read (calendar.canary.test)',
      },
      network: {
        online: true,
        routes: [
          { account: 'canary-id', name: 'canary name', proxy: 'PROXY canary-proxy:80; DIRECT' },
        ],
      },
    }),
    view: makeView({
      app: { pid: 1, version: '0.1.0', electron: '45.4.1', profile: '/home/canary-person/x' },
      presence: {
        ...makeView().presence,
        status: 'canary-status',
        name: 'Canary therapy',
        message: 'canary message',
        reason: 'canary reason',
        returnsTo: 'canary-status',
      },
      accounts: [
        makeAccount({
          id: 'canary-id',
          name: 'canary name',
          state: 'refused',
          shows: 'canary shows',
          detail: 'canary detail',
        }),
      ],
    }),
    settings: {
      ...office,
      accounts: [
        { ...account, id: 'canary-id', name: 'canary name', baseUrl: 'https://canary.test/' },
      ],
      statuses: [{ ...status, id: 'canary-status', name: 'Canary therapy' }],
    },
    attempts: () => [
      {
        at: 5,
        what: 'write',
        status: 'canary-status',
        outcome: 'refused',
        latencyMs: 12,
        notice: {
          code: 'vendor-said',
          params: { text: 'Bearer canary-secret', status: 403, code: 'GRN_1', shows: 'canary' },
        },
      },
    ],
    log: [
      '2026-11-22T12:00:00.000Z fault in the program: TypeError\n    at act (/home/canary-person/app.cjs:1:2)',
    ],
    crashDumps: [{ name: '3f.dmp', at: 7 }],
    personal: ['/home/canary-person', 'canary-host', 'canary-person'],
  };
}

describe('the support bundle', () => {
  it('holds no word that a person or a vendor wrote', () => {
    expect(JSON.stringify(supportBundle(facts())).toLowerCase()).not.toContain('canary');
  });

  it('holds what support needs', () => {
    expect(supportBundle(facts())).toMatchObject({
      version: 1,
      surroundings: {
        versions: { electron: '45.4.1' },
        hotkeys: { 'Control+Alt+1': 'registered' },
        signals: { screenSavers: ['org.mate.ScreenSaver'] },
        network: { online: true, routes: [{ account: 'account-1', proxy: 'PROXY DIRECT' }] },
      },
      presence: { kind: 'break', source: 'manual' },
      accounts: [
        {
          account: 'account-1',
          vendor: 'garoon',
          state: 'refused',
          calls: [
            {
              at: 5,
              status: 'status-1',
              outcome: 'refused',
              notice: { code: 'vendor-said', params: { status: 403, code: 'GRN_1' } },
            },
          ],
        },
      ],
      log: [expect.stringContaining('TypeError')],
      crashDumps: [{ name: '3f.dmp', at: 7 }],
    });
  });
});

describe('hiding words', () => {
  it('takes the longest first, whatever the letters’ case, and no part of a pattern for one', () => {
    expect(
      hideWords({ path: 'C:\\Users\\Ann\\x', dot: 'a+b' }, ['ann', 'users\\ann', 'a.b']),
    ).toEqual({ path: 'C:\\(hidden)\\x', dot: 'a+b' });
  });

  it('leaves keys, numbers and very short words alone', () => {
    expect(hideWords({ idle: ['ok', 1, null, true] }, ['ok', 'idle'])).toEqual({
      idle: ['ok', 1, null, true],
    });
  });
});
