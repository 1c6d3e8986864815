import { describe, expect, it } from 'vitest';
import { createRuleHandlers } from '../../../electron/commands/rules.ts';
import type { CommandOutput } from '../../../electron/contract/commands/commands.ts';
import { languages } from '../../../electron/contract/settings/languages.ts';
import type { RuleTrialView } from '../../../electron/contract/commands/rules.ts';
import type { ForeseenDrift } from '../../../electron/delivery/plan/foresee-drift.ts';
import { createCalendar } from '../../../electron/presence/create-calendar.ts';
import type { PresenceEvent } from '../../../electron/presence/event.ts';
import { noon, speechOf } from '../controls/support.ts';
import { createPodium, minuteMs, officeSettings, type Podium } from './support.ts';

const speech = await speechOf('en');
const polish = await speechOf('pl');
const caller = { via: 'window' } as const;
const hourMs = 60 * minuteMs;

interface Desk {
  readonly podium: Podium;
  readonly blind: { lock: boolean; idle: boolean };
  /** What would become of a change made elsewhere, by account. */
  readonly foreseen: Map<string, ForeseenDrift>;
  tell(...events: readonly PresenceEvent[]): Desk;
  all(automation: object, own?: typeof speech): Promise<CommandOutput<'tryRules'>>;
  trial(rule: string, automation: object): Promise<RuleTrialView | undefined>;
  inPolish(rule: string, automation: object): Promise<RuleTrialView | undefined>;
}

function desk(): Desk {
  const podium = createPodium(officeSettings({ lock: undefined }));
  const blind = { lock: false, idle: false };
  const foreseen = new Map<string, ForeseenDrift>();
  const all: Desk['all'] = async (automation, own = speech) => {
    const handlers = createRuleHandlers({
      now: () => podium.now,
      state: podium.conductor.state,
      settings: () => podium.settings,
      speech: () => own,
      zone: () => 'UTC',
      createCalendar,
      ifChanged: (account) => foreseen.get(account) ?? null,
      problem: ({ issues: [issue] }) => `${(issue?.path ?? []).join('.')}: wrong`,
      blind: () => blind,
    });
    const answer = await handlers.tryRules({ automation: { ...automation } }, caller);
    if (!answer.ok) throw new Error(answer.error.message);
    return answer.value;
  };
  const asked =
    (own: typeof speech): Desk['trial'] =>
    async (rule, automation) =>
      (await all(automation, own)).rules.find((each) => each.rule === rule);
  const made: Desk = {
    podium,
    blind,
    foreseen,
    tell: (...events) => {
      for (const event of events) podium.conductor.tell(event);
      return made;
    },
    all,
    trial: asked(speech),
    inPolish: asked(polish),
  };
  return made;
}

const start = { status: 'available' };
const away = { start, lock: { status: 'away', afterSeconds: 30 } };

function pick(statusId: string): PresenceEvent {
  return { kind: 'picked', statusId, message: null, ending: null, via: 'tray' };
}

describe('what a rule would do right now', () => {
  it('shows its status where it may, and says over which one', async () => {
    expect(await desk().trial('lock', away)).toEqual({
      rule: 'lock',
      wouldShow: 'away',
      because: 'your status is “Available”, which it may replace (Presently started)',
    });
    expect(await desk().inPolish('lock', away)).toMatchObject({
      because: expect.stringContaining('obecny status to „Available”') as string,
    });
  });

  it('changes nothing over a kind that it may not replace', async () => {
    expect(await desk().tell(pick('lunch')).trial('lock', away)).toEqual({
      rule: 'lock',
      wouldShow: null,
      because:
        'your status is “Lunch”, and the rule does not replace statuses of the kind “Break” (picked from the tray)',
    });
    const own = { ...away, lock: { ...away.lock, onlyOver: ['break'] } };
    expect(await desk().tell(pick('lunch')).trial('lock', own)).toMatchObject({
      wouldShow: 'away',
    });
  });

  it('changes nothing while automation is paused or has stopped itself', async () => {
    const paused = desk().tell({ kind: 'paused', until: noon + hourMs });
    const { because } = (await paused.trial('lock', away)) ?? { because: '' };
    expect(because).toMatch(/^automatic changes are paused until /u);
    const forever = desk().tell({ kind: 'paused', until: 'forever' });
    expect(await forever.trial('lock', away)).toMatchObject({
      wouldShow: null,
      because: 'automatic changes are paused',
    });
    const tight = { ...away, flapLimit: { changes: 1, minutes: 10 } };
    const flapped = desk();
    flapped.podium.settings = officeSettings(tight);
    flapped.tell({ kind: 'locked', since: noon - hourMs }, { kind: 'unlocked' });
    expect(await flapped.trial('lock', tight)).toMatchObject({
      wouldShow: null,
      because: 'automatic changes have stopped because the status kept changing',
    });
  });

  it('does not count idling in a call, unless the rules say that it counts', async () => {
    const idle = { start, idle: [{ afterSeconds: 300, status: 'away' }] };
    const calling = desk().tell({ kind: 'busy-elsewhere', busy: 'call' });
    expect(await calling.trial('idle[0]', idle)).toMatchObject({
      wouldShow: null,
      because: 'you are in a call',
    });
    expect(await calling.trial('lock', away)).toMatchObject({ wouldShow: 'away' });
    expect(await calling.trial('idle[0]', { ...idle, notWhile: [] })).toMatchObject({
      wouldShow: 'away',
    });
  });

  it('tries each stage of idling for itself, also right after an unlock', async () => {
    const idle = [
      { afterSeconds: 300, status: 'away' },
      { afterSeconds: 1800, status: 'late' },
    ];
    const back = desk().tell({ kind: 'locked', since: noon }, { kind: 'unlocked' });
    expect(await back.trial('idle[0]', { start, idle })).toMatchObject({ wouldShow: 'away' });
    expect(await back.trial('idle[1]', { start, idle })).toMatchObject({ wouldShow: 'late' });
  });

  it('gives way to a stronger one, such as a meeting', async () => {
    const rules = { ...away, calendar: { file: 'work.ics', status: 'lunch' } };
    const meetings = [{ since: noon - minuteMs, until: noon + hourMs, title: null }];
    const meeting = desk().tell({ kind: 'meetings', meetings });
    expect(await meeting.trial('lock', rules)).toMatchObject({
      wouldShow: null,
      because: '“Lunch” comes first (in a meeting)',
    });
    expect(await meeting.trial('calendar', rules)).toMatchObject({ wouldShow: 'lunch' });
    expect(await desk().trial('calendar', rules)).toMatchObject({ wouldShow: 'lunch' });
    expect(await desk().tell(pick('lunch')).trial('start', rules)).toMatchObject({
      wouldShow: null,
      because: '“Lunch” comes first (picked from the tray)',
    });
  });

  it('knows where the present moment lies in the working hours', async () => {
    // Noon is on a Sunday.
    const hours = (days: object): object => ({
      start,
      workingHours: { timeZone: 'UTC', days, outside: 'late' },
    });
    const at = (days: object): Promise<RuleTrialView | undefined> =>
      desk().trial('workingHours', hours(days));
    expect(await at({ mon: ['09:00-17:00'] })).toMatchObject({
      wouldShow: 'late',
      because: 'it is outside your working hours, and you picked nothing else',
    });
    const { because, wouldShow } = (await at({ sun: ['09:00-17:00'] })) ?? { because: '' };
    expect(wouldShow).toBeNull();
    expect(because).toMatch(/^you are within your working hours until /u);
    const always = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
    const days = Object.fromEntries(always.map((day) => [day, ['00:00-24:00']]));
    expect(await at(days)).toMatchObject({ because: 'these working hours never end' });
  });

  it('says that there is nothing to come back to, and what the desktop does not tell', async () => {
    const { lock } = away;
    expect(await desk().trial('lock', { lock })).toMatchObject({
      wouldShow: null,
      because: 'there is no status yet that it could come back to',
    });
    const blind = desk();
    blind.blind.lock = true;
    expect(await blind.trial('lock', away)).toMatchObject({
      wouldShow: null,
      because: 'this desktop does not tell when the screen is locked',
    });
    expect(await blind.trial('start', away)).toMatchObject({ wouldShow: 'available' });
  });

  it('changes nothing by trying, and refuses rules that are not valid', async () => {
    const { podium, trial } = desk();
    const before = podium.conductor.state();
    await trial('lock', { ...away, sleep: { status: 'away' }, quit: { status: 'late' } });
    expect(podium.conductor.state()).toBe(before);
    expect(podium.delivered).toEqual([]);
    await expect(trial('idle[0]', { idle: [{ afterSeconds: 0 }] })).rejects.toThrow(
      /idle\.0\.\w+: wrong/u,
    );
  });
});

describe('what the settings for all rules would do right now', () => {
  it('is said with what shows', async () => {
    const { common } = await desk().all({ ...away, return: 'ask', manualEnds: 'end-of-day' });
    expect(common).toEqual({
      over: 'Right now a rule could replace your status “Available”.',
      return:
        'If you came back from an absence now, “Available” would show, and you would be asked what the absence was.',
      busy: 'No call and no presentation is known right now, so sitting still would count as idle.',
      manual: expect.stringMatching(
        /^A status that you pick now would last until Nov 23, 2026/u,
      ) as string,
      flap: expect.stringMatching(
        /^Since .+, 0 of 6 allowed changes have happened by themselves\.$/u,
      ) as string,
    });
    const lunch = (await desk().tell(pick('lunch')).all(away)).common;
    expect(lunch.over).toBe(
      'Right now your status “Lunch” would stay: the kind “Break” is not ticked.',
    );
    expect(lunch.return).toContain('no rule replaces “Lunch”');
    expect(lunch.manual).toBe('A status that you pick now would last until you change it.');
  });

  it('is nothing while automation is paused or has stopped itself', async () => {
    const paused = await desk()
      .tell({ kind: 'paused', until: noon + hourMs })
      .all(away);
    expect(paused.common.over).toMatch(
      /^Right now no rule would replace anything: automatic changes are paused until .+\.$/u,
    );
    expect(paused.common.return).toMatch(/^Right now there would be nothing to return from: /u);
    const tight = { ...away, lock: { status: 'away' }, flapLimit: { changes: 2, minutes: 10 } };
    const flapped = desk();
    flapped.podium.settings = officeSettings(tight);
    flapped.tell({ kind: 'locked', since: noon }, { kind: 'unlocked' });
    expect((await flapped.all(tight)).common.flap).toContain(
      '2 of 2 allowed changes have happened by themselves: the next one would stop',
    );
    flapped.tell({ kind: 'locked', since: noon });
    const { common } = await flapped.all(tight);
    expect(common.flap).toMatch(/^Automatic changes stopped at /u);
    expect(common.over).toContain('automatic changes have stopped');
  });

  it('tells of calls and presentations', async () => {
    const busyIn = async (busy: 'call' | 'presenting', rules: object): Promise<string> =>
      (await desk().tell({ kind: 'busy-elsewhere', busy }).all(rules)).common.busy;
    expect(await busyIn('call', away)).toContain('would not count as idle');
    expect(await busyIn('presenting', { ...away, notWhile: ['call'] })).toBe(
      'You are presenting right now, and sitting still would count as idle all the same.',
    );
  });

  it('says for each account what would become of a change made there', async () => {
    const own = desk();
    own.foreseen.set('garoon', { shows: 'absence', differs: false, then: 'set-back' });
    own.foreseen.set('conpeek', { shows: 'ONBREAK', differs: true, then: 'ask' });
    expect((await own.all(away)).drift).toEqual([
      {
        account: 'garoon',
        now: 'Garoon shows “Absent” right now, as it should. If that were changed there now, yours would be set again.',
      },
      {
        account: 'conpeek',
        now: 'Conpeek shows “On break” right now, which was set elsewhere. This asks you which one counts.',
      },
    ]);
    own.foreseen.set('garoon', { shows: null, differs: false, then: 'not-shown' });
    own.foreseen.set('conpeek', { shows: null, differs: false, then: 'leave' });
    expect((await own.all(away)).drift.map(({ now }) => now)).toEqual([
      'Garoon does not show your status right now, so this has nothing to compare.',
      'Conpeek shows your status right now. If that were changed there now, the change would stay.',
    ]);
  });

  it.each(languages)('has a text for all of it in %s', async (language) => {
    const own = desk();
    const words = await speechOf(language);
    const all = ['set-back', 'leave', 'ask', 'ask-unseen', 'ask-often'] as const;
    const rest = ['not-shown', 'not-readable'] as const;
    const texts: string[] = [];
    for (const then of [...all, ...rest]) {
      own.foreseen.set('garoon', { shows: null, differs: false, then });
      own.foreseen.set('conpeek', { shows: 'X', differs: true, then });
      const { common, drift } = await own.all({ ...away, return: 'stay' }, words);
      texts.push(...Object.values(common), ...drift.map(({ now }) => now));
    }
    expect(texts.join(' ')).not.toMatch(/commonTrial|driftTrial|\{\{|undefined/u);
  });
});
