import { kinds } from '../../../../electron/contract/settings/status.ts';
import { automaticSources } from '../../../../electron/contract/views/claim.ts';
import type { PresenceEvent } from '../../../../electron/presence/event.ts';
import type { Rules } from '../../../../electron/presence/rules.ts';
import {
  active,
  cleared,
  hour,
  idleSince,
  locked,
  minute,
  nine,
  pick,
  quitting,
  resumed,
  rulesWith,
  suspended,
  undone,
  unlocked,
  usual,
  woken,
  world,
  type World,
} from '../world.ts';
import { cases, type Case } from './cases.ts';
import { numberedTests } from './found-tests.ts';

type Row = readonly string[];

const all = { ...usual, calendar: { file: 'work.ics', status: 'busy' } };
const meetingUntil = (until: number): PresenceEvent => ({
  kind: 'meetings',
  meetings: [{ since: nine, until, title: null }],
});
const begins: Readonly<Record<(typeof automaticSources)[number], PresenceEvent>> = {
  quit: quitting,
  meeting: meetingUntil(nine + hour),
  sleep: suspended,
  lock: locked(nine),
  idle: idleSince(nine - 10 * minute),
};
const statusOf: Readonly<Record<(typeof kinds)[number], string>> = {
  available: 'available',
  busy: 'busy',
  away: 'away',
  break: 'coffee',
  offline: 'offline',
};

function table(head: Row, rows: readonly Row[]): string {
  const line = (cells: Row): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line), ''].join('\n');
}

function sourceShown(computer: World): string {
  return computer.presence()?.source ?? 'nothing';
}

function overKinds(): string {
  const rows = automaticSources.map((source) => [
    source,
    ...kinds.map((kind) => {
      const usually = world(rulesWith(all)).happens(pick(statusOf[kind]), begins[source]);
      const everything = rulesWith({ ...all, onlyOver: [...kinds] });
      const allowed = world(everything).happens(pick(statusOf[kind]), begins[source]);
      if (sourceShown(usually) === source) return 'shows';
      return sourceShown(allowed) === source ? 'if its rule names it' : 'never';
    }),
  ]);
  return table(['automatic claim', ...kinds], rows);
}

function strength(): string {
  const rows = automaticSources.map((one) => [
    one,
    ...automaticSources.map((other) =>
      one === other ? '' : sourceShown(world(rulesWith(all)).happens(begins[one], begins[other])),
    ),
  ]);
  return table(['both hold', ...automaticSources], rows);
}

function bases(): string {
  const workingHours = { timeZone: 'Europe/Warsaw', days: {}, outside: 'offline' };
  const rules = rulesWith({ ...usual, workingHours });
  const said = (computer: World): string =>
    `${computer.shows() ?? 'nothing'} (${sourceShown(computer)})`;
  const ending = { kind: 'for', ms: hour } as const;
  const timed = world(rules).happens(pick('busy', { ending }));
  return table(
    ['the person or the clock', 'base'],
    [
      ['nothing picked, within working hours', said(world(rulesWith()))],
      ['nothing picked, outside of them', said(world(rules))],
      ['picked without an end', said(world(rules).happens(pick('busy')))],
      ['picked for an hour', said(timed)],
      ['the same an hour later', said(timed.wait(hour))],
      ['picked and cleared', said(world(rules).happens(pick('busy'), cleared))],
      ['no rule and nothing picked', said(world(rulesWith({})))],
    ],
  );
}

function acts(): string {
  const during: readonly (readonly [string, PresenceEvent])[] = [
    ['picks Busy', pick('busy')],
    ['picks Available', pick('available')],
    ['takes back (undo)', undone],
    ['clears', cleared],
    ['pauses automation', { kind: 'paused', until: 'forever' }],
    ['resumes automation', resumed],
  ];
  const rows = during.map(([words, act]) => {
    const computer = world().happens(locked(nine)).wait(minute).happens(act);
    const at: (string | null)[] = [computer.shows()];
    at.push(computer.wait(minute).happens(locked(nine)).shows());
    at.push(computer.wait(minute).happens(unlocked, active).shows());
    at.push(computer.wait(minute).happens(locked(computer.now())).shows());
    return [words, ...at.map((each) => each ?? 'nothing')];
  });
  const head = ['while locked the person …', 'at once', 'still locked', 'unlocked', 'next lock'];
  return table(head, rows);
}

function returns(): string {
  const rows = (['at-once', 'ask', 'stay'] as const).map((rule) => {
    const rules: Rules = rulesWith({ ...usual, return: rule });
    const over = (...events: readonly PresenceEvent[]): string => {
      const computer = world(rules)
        .happens(...events.slice(0, 1))
        .wait(23 * minute);
      computer.happens(...events.slice(1));
      const asked = computer.state().question === null ? '' : ', asks what the 23 minutes were';
      return `${computer.shows() ?? 'nothing'}${asked}`;
    };
    return [
      `\`${rule}\``,
      over(locked(nine), unlocked),
      over(idleSince(nine), active),
      over(suspended, woken),
    ];
  });
  return table(['`return`', 'lock ends', 'idling ends', 'sleep ends'], rows);
}

function caseRow({ number, about, tests = [], because }: Case): Row {
  const found = numberedTests().get(number) ?? [];
  const named = [...found, ...tests].map(
    ({ file, title }) => `\`${path(file)}\`: ${title.replaceAll('|', '/')}`,
  );
  return [
    String(number),
    about,
    [...named, ...(because === undefined ? [] : [because])].join('; '),
  ];
}

function path(file: string): string {
  return `test/${file}`;
}

const head = `# What shows, and why

The tables are written by \`test/unit/presence/docs/docs.test.ts\` from what the code does; do not
edit them. The rules behind them are those of \`electron/presence\`.

A **base** is what the person is in: what stayed after an automatic change (rule \`stay\`), else what
they picked last, else the status outside working hours, else the start status. Over it lies the
strongest **automatic** claim whose rule allows it over the base's kind; a rule may say so for itself
(\`onlyOver\`), else the common one counts (\`available\` alone, unless set). Nothing that was shown
before is remembered: what is left when a claim ends is what comes back.
`;

/** The whole page, before it is formatted. */
export function presencePage(): string {
  return [
    head,
    '## The base\n',
    bases(),
    '## Which automatic claim may show over which kind\n',
    '"If its rule names it" means: with that kind in `onlyOver`.\n',
    overKinds(),
    '## Which of two automatic claims shows\n',
    strength(),
    'Of idling the latest stage shows that may lie over the base; of meetings the one that lasts longest, until the person is free.\n',
    '## What the person does while an automatic status shows\n',
    'With the rules: start Available, lock Away.\n',
    acts(),
    '## When its cause ends\n',
    returns(),
    'A question is asked after five minutes at least, for lock, idling and sleep; one at a time. The answer is an entry of its own in the journal (`correction`); nothing is sent to a vendor for it.\n',
    '## Complaints\n',
    'Eighty complaints of users of other programs, and the tests that keep them from happening here, or why they cannot happen, or what is open.\n',
    table(['case', 'complaint', 'test, or reason'], cases.map(caseRow)),
  ].join('\n');
}
