import { isTicked, textAt } from '../forms/draft.ts';
import { fieldsOf } from '../forms/fields-of.ts';
import type { FormDesk } from '../forms/form-desk.ts';
import { offerIndex, offerName, type Catalogue, type OfferSpeech } from './offers.ts';
import { formOf, settingOf, type SettingDraft } from './setting-draft.ts';
import type { TellableAccount } from './tellable-account.ts';

/** How a setting is put into words. */
export interface SettingSpeech {
  readonly labels: FormDesk['labels'];
  readonly offers: OfferSpeech;
  /** Stands for the message of the status. */
  readonly message: string;
  /** Null while the vendor was not asked. */
  readonly catalogue: Catalogue | null;
}

const placeholder = '{message}';

/** What an account is told, in a few words; empty where it is told nothing. */
export function settingWords(
  { forms }: TellableAccount,
  setting: SettingDraft,
  { labels, offers, message, catalogue }: SettingSpeech,
): readonly string[] {
  if (!setting.isTold) return [];
  const form = formOf(forms, setting);
  const entries = catalogue?.entries ?? [];
  const index = offerIndex(entries, settingOf(forms, setting));
  const entry = entries[index];
  const spoken = new Set(Object.keys(entry?.setting ?? {}));
  const words = fieldsOf(form.parts, '', setting.draft).flatMap(({ path, field }) => {
    if (spoken.has(path)) return [];
    const [part = '', ...inner] = path.split('.');
    // Of what stands inside a part, that it is there says enough.
    if (inner.length > 0) return [labels.field([part])];
    if (field.type === 'truth') {
      return isTicked(setting.draft, path) ? [labels.field(path.split('.'))] : [];
    }
    const text = textAt(setting.draft, path);
    if (text === '') return [];
    return [
      labels.choice(
        field.key,
        text.replaceAll(placeholder, () => message),
      ),
    ];
  });
  const all = [...(entry === undefined ? [] : [offerName(entry, offers)]), ...words];
  const name = form.name ?? '';
  return all.length === 0 && name !== '' ? [labels.field([name])] : [...new Set(all)];
}
