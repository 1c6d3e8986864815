import type { Attempt, Notice } from '../contract/views/delivery.ts';
import type { Diagnosis } from '../contract/views/diagnosis.ts';
import { jsonObjectSchema, type JsonObject, type Json } from '../contract/json.ts';
import type { Settings } from '../contract/settings/settings.ts';
import type { StatusView } from '../contract/views/status-view.ts';

const hidden = '(hidden)';
/** Shorter words name nobody, and would take parts out of other words. */
const shortest = 3;

/** A pattern that matches exactly this text. */
function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\/]/gu, String.raw`\$&`);
}

/** Replaces every private word in the texts of a JSON value, whatever its letters' case; keys stay. */
export function hideWords(value: Json, words: readonly string[]): Json {
  // The longest first: a folder holds the name of its owner.
  const wanted = [...new Set(words)]
    .filter((word) => word.length >= shortest)
    .toSorted((a, b) => b.length - a.length)
    .map((word) => escaped(word));
  if (wanted.length === 0) return value;
  const pattern = new RegExp(wanted.join('|'), 'giu');
  const hide = (inner: Json): Json => {
    if (typeof inner === 'string') return inner.replaceAll(pattern, hidden);
    if (typeof inner !== 'object' || inner === null) return inner;
    if (Array.isArray(inner)) return inner.map((each: Json) => hide(each));
    return Object.fromEntries(Object.entries(inner).map(([key, each]) => [key, hide(each)]));
  };
  return hide(value);
}

/** What the program kept of its own faults. */
export interface FaultRecord {
  /** The latest lines of the log, oldest first, without credentials and messages. */
  log(): Promise<readonly string[]>;
  /** Dumps of processes that crashed, the latest first: their names and times (epoch ms). */
  crashDumps(): Promise<readonly { readonly name: string; readonly at: number }[]>;
}

/** What a support bundle is made of. */
export interface SupportFacts {
  readonly diagnosis: Diagnosis;
  readonly view: StatusView;
  readonly settings: Settings;
  /** The latest calls of an account, oldest first. */
  attempts(accountId: string): readonly Attempt[];
  readonly log: readonly string[];
  /** Their contents stay where they are: they may hold anything that was in memory. */
  readonly crashDumps: readonly { readonly name: string; readonly at: number }[];
  /** Words of this computer that name the person: user, host, home folder. */
  readonly personal: readonly string[];
}

type Stand = (id: string) => string;

/** Stands for each id in the order of the settings: `account-1`. */
function standIns(word: string, ids: readonly string[]): Stand {
  return (id) => {
    const index = ids.indexOf(id);
    return `${word}-${index < 0 ? 'unknown' : String(index + 1)}`;
  };
}

/** The way without the proxy's address. */
function wayOf(pac: string): string {
  return [...new Set(pac.split(';').map((way) => way.trim().split(/\s/u)[0] ?? ''))].join(' ');
}

const plainCode = /^[\w.-]{1,40}$/u;

/** The code of a notice, and of what fills its text only numbers and the vendor's own error code. */
function bareNotice({ code, params = {} }: Notice): JsonObject {
  const kept = Object.entries(params).filter(
    ([key, value]) =>
      typeof value === 'number' || (['code', 'status'].includes(key) && plainCode.test(value)),
  );
  return { code, params: Object.fromEntries(kept) };
}

function bareAttempt(attempt: Attempt, status: Stand): JsonObject {
  const { notice } = attempt;
  return {
    ...attempt,
    status: attempt.status === null ? null : status(attempt.status),
    notice: notice === null ? null : bareNotice(notice),
  };
}

/** Everything in the settings and on the screen that a person wrote, or that names them. */
function privateWords({ view, settings, personal, diagnosis }: SupportFacts): readonly string[] {
  const ofAccounts = settings.accounts.flatMap(({ id, name, baseUrl }) => [id, name, baseUrl]);
  const ofStatuses = settings.statuses.flatMap(({ id, name, message }) => [
    id,
    name,
    message ?? '',
  ]);
  return [
    ...ofAccounts,
    ...ofStatuses,
    ...personal,
    view.presence.message ?? '',
    diagnosis.profileFolder,
    diagnosis.calendar?.host ?? '',
    diagnosis.calendar?.file ?? '',
  ];
}

/**
 * What support needs to see, without a secret or anything personal: what is known by its form
 * (states, codes, times) is kept, ids become numbers, and every word of the person is left out.
 */
export function supportBundle(facts: SupportFacts): JsonObject {
  const { diagnosis, view, settings } = facts;
  const account = standIns(
    'account',
    settings.accounts.map(({ id }) => id),
  );
  const status = standIns(
    'status',
    settings.statuses.map(({ id }) => id),
  );
  const { online, routes } = diagnosis.network;
  const ways = routes.map((route) => ({
    account: account(route.account),
    proxy: wayOf(route.proxy),
  }));
  const surroundings = jsonObjectSchema.parse({ ...diagnosis, network: { online, routes: ways } });
  const { kind, source, since, until } = view.presence;
  return jsonObjectSchema.parse({
    version: 1,
    surroundings: hideWords(surroundings, privateWords(facts)),
    presence: { kind, source, since, until },
    automation: view.automation,
    accounts: view.accounts.map((each) => ({
      account: account(each.id),
      vendor: each.vendor,
      state: each.state,
      attempts: each.attempts,
      nextAttemptAt: each.nextAttemptAt,
      at: each.at,
      calls: facts
        .attempts(each.id)
        .map((attempt) => hideWords(bareAttempt(attempt, status), facts.personal)),
    })),
    log: hideWords([...facts.log], privateWords(facts)),
    crashDumps: facts.crashDumps.map(({ name, at }) => ({ name, at })),
  });
}
