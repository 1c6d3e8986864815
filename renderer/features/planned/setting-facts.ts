import type { ScheduleRules } from '../../../electron/contract/scheduled-status.ts';
import type { JsonObject } from '../../../electron/contract/json.ts';
import { isTicked, textAt, fieldsOf, type FormContext } from '../../forms/draft.ts';
import { formOf, startSetting } from '../../account-settings/setting-draft.ts';

/** What will show: its name, and the texts of whatever goes with it, by the name of that. */
export interface SettingFacts {
  readonly name: string;
  readonly more: ReadonlyMap<string, readonly string[]>;
}

/** Names of the parts that lead to a path, the outermost first. */
function labelsOf(path: readonly string[], labels: FormContext['labels']): string {
  return path.map((_, index) => labels.field(path.slice(0, index + 1))).join(' · ');
}

/** Puts a setting into words, by the forms it is drawn from; what they do not know is left out. */
export function settingFacts(
  { forms }: Pick<ScheduleRules, 'forms'>,
  setting: JsonObject,
  labels: FormContext['labels'],
): SettingFacts {
  const filled = startSetting(forms, setting);
  const facts = fieldsOf(formOf(forms, filled).parts, '', filled.draft).flatMap(
    ({ path, field }): readonly { readonly label: string; readonly text: string }[] => {
      const parts = path.split('.');
      const around = parts.length > 1 ? parts.slice(0, -1) : parts;
      const label = labelsOf(around, labels);
      if (field.type === 'truth') {
        return isTicked(filled.draft, path) ? [{ label, text: labels.field(parts) }] : [];
      }
      const text = textAt(filled.draft, path);
      return text === '' ? [] : [{ label, text: labels.choice(field.key, text) }];
    },
  );
  const [first, ...others] = facts;
  const more = new Map<string, readonly string[]>();
  for (const { label, text } of others) more.set(label, [...(more.get(label) ?? []), text]);
  return { name: first?.text ?? '', more };
}
