import * as z from 'zod';
import type { CatalogueEntry } from '../../contract/catalogue.ts';
import { builtInNames, isBuiltIn } from './built-in-statuses.ts';
import { profileStatusIdSchema } from './setting.ts';

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
export function readDefinitions(json: unknown): readonly CatalogueEntry[] | null {
  const parsed = listSchema.safeParse(json);
  if (!parsed.success) return null;
  const offered = parsed.data.profileStatuses.filter(isOffered);
  return offered.toSorted((one, other) => orderOf(one) - orderOf(other)).map(entryOf);
}
