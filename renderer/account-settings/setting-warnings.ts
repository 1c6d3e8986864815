import type { SettingProblem } from '../../electron/contract/commands/settings.ts';
import { textAt, fieldsOf, missingIn, type FormContext } from '../forms/draft.ts';
import { unknownKeys, type Catalogue } from './offers.ts';
import { formOf, settingOf, type SettingDraft } from './setting-draft.ts';
import type { SettableAccount } from './statuses-data.ts';
import { useTranslation } from 'react-i18next';

/** Something about what is set at an account that deserves a look. */
export type SettingWarning =
  | { readonly kind: 'missing' | 'impossible'; readonly path: string }
  | { readonly kind: 'unknown'; readonly path: string; readonly value: string }
  | {
      readonly kind: 'too-long';
      readonly path: string;
      /** In graphemes. */
      readonly length: number;
      readonly most: number;
    };

/** What is known besides the setting itself. */
export interface WarningContext {
  readonly message: string;
  /** Null while the vendor was not asked. */
  readonly catalogue: Catalogue | null;
  /** What the program found wrong with this account's setting. */
  readonly problems: readonly SettingProblem[];
}

/** How many characters people see in a text; a family of four is one. */
export function graphemes(text: string): number {
  let count = 0;
  const segments = new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text);
  // The segments can only be walked through.
  for (const segment of segments) count += segment.segment === '' ? 0 : 1;
  return count;
}

const placeholder = '{message}';

/**
 * Texts that come out longer than the vendor shows. The limit is that of the message beside the
 * status, which is never inside another part such as a reply mail.
 */
function tooLong(
  { forms, messageLength }: SettableAccount,
  setting: SettingDraft,
  message: string,
): readonly SettingWarning[] {
  if (messageLength === null) return [];
  return fieldsOf(formOf(forms, setting).parts, '', setting.draft).flatMap(({ path, field }) => {
    if (field.type !== 'text' || path.includes('.')) return [];
    const text = textAt(setting.draft, path).replaceAll(placeholder, () => message);
    const length = graphemes(text);
    return length > messageLength
      ? [{ kind: 'too-long' as const, path, length, most: messageLength }]
      : [];
  });
}

function refused(problems: readonly SettingProblem[]): readonly SettingWarning[] {
  return problems.map(({ path, isMissing }) => ({
    kind: isMissing ? 'missing' : 'impossible',
    path: path.join('.'),
  }));
}

/** Everything to say of what is set at an account, one thing for each field. */
export function settingWarnings(
  account: SettableAccount,
  setting: SettingDraft,
  { message, catalogue, problems }: WarningContext,
): readonly SettingWarning[] {
  if (!setting.isGiven) return [];
  const { forms } = account;
  const fields = fieldsOf(formOf(forms, setting).parts, '', setting.draft);
  const missing = missingIn(fields, setting.draft).map((path) => ({
    kind: 'missing' as const,
    path,
  }));
  const given = settingOf(forms, setting);
  const unknown =
    catalogue === null
      ? []
      : unknownKeys(catalogue, given).map((key) => ({
          kind: 'unknown' as const,
          path: key,
          value: textAt(setting.draft, key),
        }));
  const all = [...missing, ...refused(problems), ...unknown, ...tooLong(account, setting, message)];
  return all.filter(({ path }, index) => all.findIndex((each) => each.path === path) === index);
}

/** Says what is to be looked at, with the name of its field. */
export function useWarningText(): (
  warning: SettingWarning,
  labels: Pick<FormContext['labels'], 'field'>,
) => string {
  const { t } = useTranslation();
  return (warning, labels) => {
    const field = labels.field(warning.path.split('.'));
    switch (warning.kind) {
      case 'missing':
        return t('statusesPage.warning.missing', { field });
      case 'impossible':
        return t('statusesPage.warning.impossible', { field });
      case 'unknown':
        return t('statusesPage.warning.unknown', { field, value: warning.value });
      case 'too-long':
        return t('statusesPage.warning.tooLong', {
          field,
          length: warning.length,
          most: warning.most,
        });
    }
  };
}
