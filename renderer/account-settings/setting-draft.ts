import type { Form } from '../../electron/contract/commands/account-form.ts';
import type { JsonObject } from '../../electron/contract/json.ts';
import type { Draft } from '../forms/draft.ts';
import { fillDraft, objectOf } from '../forms/draft-values.ts';
import { sameJson } from '../../electron/contract/same-json.ts';

/** What a status sets at one account, while it is filled in. */
export interface SettingDraft {
  /** Without it the account is left as it is. */
  readonly isGiven: boolean;
  /** The name of the chosen alternative. */
  readonly form: string;
  readonly draft: Draft;
}

const noForm: Form = { name: '', constants: {}, parts: [] };

/** The alternative that such a setting belongs to. */
function fitting(forms: readonly Form[], setting: JsonObject): Form | undefined {
  return forms.find(({ constants, parts }) => {
    const known = new Set([...Object.keys(constants), ...parts.map(({ key }) => key)]);
    const isMeant = Object.entries(constants).every(([key, value]) =>
      sameJson(setting[key], value),
    );
    return isMeant && Object.keys(setting).every((key) => known.has(key));
  });
}

/** The chosen alternative. */
export function formOf(forms: readonly Form[], setting: SettingDraft): Form {
  return forms.find(({ name }) => (name ?? '') === setting.form) ?? forms[0] ?? noForm;
}

/** How a stored setting is filled in; null for an account at which nothing is set yet. */
export function startSetting(forms: readonly Form[], stored: JsonObject | null): SettingDraft {
  const given = stored ?? {};
  // Of several alternatives the one that says something is likelier to be meant.
  const usual = forms.find(({ parts }) => parts.length > 0) ?? forms[0];
  const form = (stored === null ? usual : (fitting(forms, given) ?? usual)) ?? noForm;
  const others = forms.filter((each) => each !== form);
  const filled = [
    ...others.flatMap(({ parts }) => fillDraft(parts, '', {})),
    ...fillDraft(form.parts, '', given),
  ];
  return { isGiven: stored !== null, form: form.name ?? '', draft: Object.fromEntries(filled) };
}

/** The setting as its vendor's schema wants it. */
export function settingOf(forms: readonly Form[], setting: SettingDraft): JsonObject {
  return objectOf(formOf(forms, setting), '', setting.draft);
}

/**
 * The setting with what a catalogue offers put into it. `keys` are those by which the catalogue
 * tells things apart; what else stands there stays.
 */
export function withOffer(
  forms: readonly Form[],
  setting: SettingDraft,
  { offer, keys }: { readonly offer: JsonObject; readonly keys: ReadonlySet<string> },
): SettingDraft {
  const form = fitting(forms, offer) ?? formOf(forms, setting);
  const parts = form.parts.filter(({ key }) => keys.has(key));
  const draft = { ...setting.draft, ...Object.fromEntries(fillDraft(parts, '', offer)) };
  return { isGiven: true, form: form.name ?? '', draft };
}
