import type {
  FormField,
  FormPart,
  Form,
  FormChoice,
} from '../../electron/contract/commands/account-form.ts';
import { hasVisibleText } from '../../electron/contract/clean-text.ts';
import type { Labels } from './use-labels.ts';

/**
 * What stands in a form, by the path of each part (`user.code`, `credentials.token`): the text of a
 * field, whether a box is ticked or an optional group is given, or the name of the chosen variant.
 */
export type Draft = Readonly<Record<string, string | boolean>>;

/** The text at a path; `''` where none was typed. */
export function textAt(draft: Draft, path: string): string {
  const value = draft[path];
  return typeof value === 'string' ? value : '';
}

/** Whether what stands at a path is ticked. */
export function isTicked(draft: Draft, path: string): boolean {
  return draft[path] === true;
}

/** The path of a part inside another; the outermost path is `''`. */
export function pathOf(parent: string, key: string): string {
  return parent === '' ? key : `${parent}.${key}`;
}

/**
 * Where a draft says that an empty text is meant: emptied at the vendor, where one that was left
 * out stays as it is. No part of a form has such a path.
 */
export function emptiedPath(path: string): string {
  return `${path}=""`;
}

function givenAt(draft: Draft, path: string): string | true {
  const value = draft[path] ?? '';
  return value === false ? '' : value;
}

/** Whether two drafts say the same; what is empty or not ticked is as good as not there. */
export function isSameDraft(one: Draft, other: Draft): boolean {
  const paths = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...paths].every((path) => givenAt(one, path) === givenAt(other, path));
}

/** The variant a person chose; the first one until they do. */
export function chosenVariant({ variants }: FormChoice, path: string, draft: Draft): Form | null {
  const name = textAt(draft, path);
  return variants.find((variant) => variant.name === name) ?? variants[0] ?? null;
}

/** A field and its place in the entry. */
export interface PlacedField {
  readonly path: string;
  readonly field: FormField;
}

/** Whether a part counts: an optional group only once it was ticked. */
export function isGiven(part: FormPart, path: string, draft: Draft): boolean {
  return part.part === 'field' || part.required || isTicked(draft, path);
}

/** The fields that stand open for a draft, in order; `parent` is the path of what they are in. */
export function fieldsOf(
  parts: readonly FormPart[],
  parent: string,
  draft: Draft,
): readonly PlacedField[] {
  return parts.flatMap((part): readonly PlacedField[] => {
    const path = pathOf(parent, part.key);
    if (!isGiven(part, path, draft)) return [];
    switch (part.part) {
      case 'field':
        return [{ path, field: part }];
      case 'group':
        return fieldsOf(part.parts, path, draft);
      case 'one-of':
        return fieldsOf(chosenVariant(part, path, draft)?.parts ?? [], path, draft);
    }
  });
}

/** Of a secret anything but space may be meant. */
function isEmpty(text: string, isSecret: boolean): boolean {
  return isSecret ? text.trim() === '' : !hasVisibleText(text);
}

/** The paths of the fields that need a value and have none, in their order. */
export function missingIn(fields: readonly PlacedField[], draft: Draft): readonly string[] {
  return fields
    .filter(({ field }) => field.required && field.type !== 'truth')
    .filter(({ path, field }) => isEmpty(textAt(draft, path), field.secret))
    .map(({ path }) => path);
}

/** What every part of a form is drawn with. */
export interface FormContext {
  readonly vendor: string;
  readonly draft: Draft;
  /** What is wrong, by the path of the field. */
  readonly errors: Readonly<Record<string, string>>;
  /** What deserves a look though it can be stored, by the path of the field. */
  readonly warnings?: Readonly<Record<string, string>>;
  readonly labels: Pick<Labels, 'field' | 'choice'>;
  /** An empty text may mean two things: left as it is there, or emptied there. */
  readonly mayEmpty?: boolean;
  /** Texts that want several lines, by the path of the field. */
  readonly isLong?: (path: string) => boolean;
  readonly change: (path: string, value: string | boolean) => void;
}

const credentials = 'credentials.';

/** What a field is called; credentials go by their own names. */
export function labelAt({ labels }: FormContext, path: string): string {
  const own = path.startsWith(credentials) ? path.slice(credentials.length) : path;
  return labels.field(own.split('.'));
}
