import type { CatalogueEntry } from '../../contract/commands/directory.ts';
import type { Failure } from '../../contract/views/delivery.ts';
import type { CatalogueOutcome } from '../port.ts';
import type { GaroonAccount } from './schemas.ts';
import type { GaroonHttp } from './http.ts';
import { type Presence, createPresenceCalls } from './presence.ts';
import { eachUserPage } from './user-pages.ts';

/** With the own presence and the pages of users this stays below fifty calls. */
const mostColleagues = 40;
const mostPages = 5;
/** The person waits for it. */
const longestMs = 20_000;

/** What every Garoon can show, with the names its documents give. */
const builtIn: ReadonlyMap<string, Readonly<Record<string, string>>> = new Map([
  ['attend', { ja: '在席', en: 'At desk' }],
  ['absence', { ja: '不在' }],
  ['', { ja: '登録がありません' }],
]);

export interface CatalogueOptions {
  readonly http: GaroonHttp;
  readonly user: GaroonAccount['user'];
  /** Epoch ms. */
  readonly now: () => number;
  readonly signal: AbortSignal;
}

/**
 * What can be shown: the three built-in statuses, and those an administrator added as far as somebody
 * is in one now. No call lists them, so it is never complete; reading colleagues needs no right, and
 * they are read one by one.
 */
export async function garoonCatalogue(options: CatalogueOptions): Promise<CatalogueOutcome> {
  const { http, user, now, signal } = options;
  const endsAt = now() + longestMs;
  const own = await createPresenceCalls(http, user).get(signal);
  if (own.kind !== 'presence') return own;
  const presences: Presence[] = [own];
  const ids = new Set<string>();
  let trouble: Failure | null = await eachUserPage(http, { mostPages, signal }, (users) => {
    for (const { id } of users) if (id !== null && id !== own.owner.id) ids.add(id);
    return ids.size >= mostColleagues ? 'enough' : 'more';
  });
  for (const id of [...ids].slice(0, mostColleagues)) {
    if (trouble !== null || now() > endsAt || signal.aborted) break;
    const presence = await createPresenceCalls(http, { id }).get(signal);
    if (presence.kind === 'presence') presences.push(presence);
    else if (presence.kind !== 'refused') trouble = presence;
  }
  const notice = trouble?.notice ?? null;
  return { kind: 'catalogue', entries: entriesOf(presences), complete: false, notice };
}

/**
 * `status.name` comes in the language of whoever asks, and which that is, it does not say. The code of
 * an added status is its label, so it does where no name came.
 */
function entriesOf(presences: readonly Presence[]): readonly CatalogueEntry[] {
  const names = new Map([...builtIn].map(([code, known]) => [code, { ...known }]));
  for (const { code, statusName } of presences) {
    const isNamed = statusName !== null && statusName !== '';
    const known = names.get(code) ?? { und: code };
    names.set(code, isNamed ? { ...known, und: statusName } : known);
  }
  const [attend, absence, none, ...added] = [...names].map(([code, known]) => ({
    setting: { code },
    names: known,
    icon: null,
  }));
  added.sort((left, right) => left.setting.code.localeCompare(right.setting.code));
  return [attend, absence, none, ...added].filter((entry) => entry !== undefined);
}
