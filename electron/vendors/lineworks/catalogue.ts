import type { Failure } from '../../contract/views/delivery.ts';
import { failure, type CatalogueOutcome } from '../port.ts';
import type { VendorHttp } from '../http.ts';
import { isSuccess } from '../answer-failure.ts';
import { availableEntry, builtInEntries, builtInNames, isBuiltIn } from './built-in-statuses.ts';
import type { Member } from './member.ts';
import { lineworksFailure } from './failure.ts';
import * as z from 'zod';
import type { CatalogueEntry } from '../../contract/commands/directory.ts';
import { profileStatusIdSchema } from './schemas.ts';

const nameSchema = z.looseObject({ language: z.string().min(1), name: z.string().min(1) });

const definitionSchema = z.looseObject({
  profileStatusId: z.string().min(1),
  iconType: z.string().nullish().catch(null),
  useDefaultStatus: z.boolean().nullish().catch(null),
  enableSettingByUser: z.boolean().nullish().catch(null),
  profileStatusName: z.string().nullish().catch(null),
  i18nNames: z.array(nameSchema).nullish().catch(null),
  displayOrder: z.number().nullish().catch(null),
});

const listSchema = z.looseObject({ profileStatuses: z.array(definitionSchema) });

type Definition = z.infer<typeof definitionSchema>;

/** `ko_KR`, `ja_JP`, `en_US`, `zh_CN`, `zh_TW`; only in Chinese does the country make a difference. */
function languageOf(code: string): string {
  const [language = code, country] = code.split(/[_-]/u);
  return language === 'zh' && country !== undefined ? `zh-${country}` : language;
}

/** Built-in ones may be switched off (`useDefaultStatus`), and any may be kept from members. */
function isOffered({ profileStatusId: id, ...definition }: Definition): boolean {
  const isOff = isBuiltIn(id) && definition.useDefaultStatus === false;
  const isKnown = profileStatusIdSchema.safeParse(id).success;
  return isKnown && !isOff && definition.enableSettingByUser !== false;
}

function entryOf(definition: Definition): CatalogueEntry {
  const { profileStatusId: id, profileStatusName: name, i18nNames, iconType } = definition;
  const plain = name === null || name === undefined || name === '' ? {} : { und: name };
  const named = (i18nNames ?? []).map((each): [string, string] => [
    languageOf(each.language),
    each.name,
  ]);
  return {
    setting: { profileStatusId: id },
    names: { ...plain, ...builtInNames(id), ...Object.fromEntries(named) },
    icon: iconType ?? null,
  };
}

const orderOf = ({ displayOrder }: Definition): number => displayOrder ?? Number.MAX_SAFE_INTEGER;

/**
 * The statuses of a domain that a member may pick, in the domain's order (LINE WORKS,
 * directory-profile-status-list). Null if this is no such list.
 */
function readDefinitions(json: unknown): readonly CatalogueEntry[] | null {
  const parsed = listSchema.safeParse(json);
  if (!parsed.success) return null;
  const offered = parsed.data.profileStatuses.filter(isOffered);
  return offered.toSorted((one, other) => orderOf(one) - orderOf(other)).map(entryOf);
}

export interface CatalogueDeps {
  readonly http: VendorHttp;
  /** Whose domain it is, or why that is not known. */
  readonly member: Member | Failure;
  readonly signal: AbortSignal;
  /** Epoch ms. */
  readonly now: () => number;
}

/** Where the domain's list is closed to the sign-in; any other status can still be typed in. */
const builtInsOnly: CatalogueOutcome = {
  kind: 'catalogue',
  entries: [availableEntry, ...builtInEntries],
  complete: false,
  notice: { code: 'catalogue-closed' },
};

/**
 * The list is a resource of the domain, which an ordinary member's sign-in may not read. A sign-in
 * that did find its member still holds, so even 401 means no more than that.
 */
function isClosed({ kind, notice }: Failure, member: CatalogueDeps['member']): boolean {
  const isRefused = kind === 'refused' && notice.code !== 'user-not-found';
  return isRefused || (kind === 'auth-expired' && member.kind === 'member');
}

/**
 * What members may pick (LINE WORKS, directory-profile-status-list), "available" first. Where the
 * sign-in may not read that, the four built-in statuses.
 */
export async function lineworksCatalogue(deps: CatalogueDeps): Promise<CatalogueOutcome> {
  const outcome = await domainCatalogue(deps);
  return outcome.kind !== 'catalogue' && isClosed(outcome, deps.member) ? builtInsOnly : outcome;
}

async function domainCatalogue(deps: CatalogueDeps): Promise<CatalogueOutcome> {
  const { http, member, signal, now } = deps;
  if (member.kind !== 'member') return member;
  const { domainId } = member;
  if (domainId === null) return builtInsOnly;
  const path = ['directory', 'profile-statuses'];
  const answer = await http.send({ method: 'GET', path, query: { domainId }, signal });
  if (answer.kind !== 'answer') return answer;
  if (!isSuccess(answer)) return lineworksFailure(answer, { now: now() });
  const entries = readDefinitions(answer.body);
  if (entries === null) return failure('unexpected-response', 'unknown-answer');
  const notice = entries.length === 0 ? ({ code: 'statuses-off' } as const) : null;
  return { kind: 'catalogue', entries: [availableEntry, ...entries], complete: true, notice };
}
