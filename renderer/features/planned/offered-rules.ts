import type { Form, FormPart } from '../../../electron/contract/account-form.ts';
import type { Json, JsonObject } from '../../../electron/contract/json.ts';
import type { ScheduleRules } from '../../../electron/contract/scheduled-status.ts';
import type { Catalogue } from '../statuses/offers.ts';

/** What a form of planned statuses is narrowed down by. */
interface Offers {
  /** Null while the system was not asked, or did not answer. */
  readonly catalogue: Catalogue | null;
  /** What is planned already, which stays to be chosen. */
  readonly setting: JsonObject | null;
}

function offeredPart(part: FormPart, { catalogue, setting }: Offers): FormPart {
  if (part.part !== 'field') return part;
  const { key, choices } = part;
  const offered: readonly (Json | undefined)[] =
    catalogue?.complete === true ? catalogue.entries.map((entry) => entry.setting[key]) : [];
  const left = choices.filter((choice) => offered.includes(choice) || choice === setting?.[key]);
  return offered.some((value) => value !== undefined) && left.length > 0
    ? { ...part, choices: left }
    : part;
}

/** The rules with only those choices that the system itself offers, where it lists all of them. */
export function offeredRules(rules: ScheduleRules, offers: Offers): ScheduleRules {
  const forms = rules.forms.map((form): Form => ({
    ...form,
    parts: form.parts.map((part) => offeredPart(part, offers)),
  }));
  return { ...rules, forms };
}
