import type { Translate } from '../../../wording/i18n/texts.ts';

/** The name of a field in the person's language; one without a text goes by its key. */
export function labelOf(path: readonly string[], t: Translate): string {
  const key = `field.${path.join('-')}`;
  const label = t(`shared:${key}`);
  return label === key ? path.join('.') : label;
}
