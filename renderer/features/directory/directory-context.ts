import { useTranslation } from 'react-i18next';
import type { Difference } from './differences.ts';
import type {
  DirectoryField,
  DirectoryLink,
} from '../../../electron/contract/commands/directory.ts';
import type { DeliveryView } from '../../../electron/contract/views/status-view.ts';

/** What the parts of a vendor's records are called; one without a text goes by its key. */
export interface DirectoryWords {
  readonly field: (key: string) => string;
  /** What a choice means: its name, a colon, and what that is. */
  readonly choice: (key: string, choice: string) => string;
  /** Only its name, for rows. */
  readonly shortChoice: (key: string, choice: string) => string;
  /** What stands in a field: the name of a choice, or the text as it is. */
  readonly value: (key: string, text: string) => string;
  /** What records are grouped by. */
  readonly group: string;
  readonly difference: (difference: Difference) => string;
}

type Texts = Readonly<Record<string, Readonly<Record<string, string>>>>;

const colon = /[:：]/u;

function lookUp(texts: Texts, key: string, word: string): string | null {
  const words = Object.hasOwn(texts, key) ? texts[key] : undefined;
  return words !== undefined && Object.hasOwn(words, word) ? (words[word] ?? null) : null;
}

/** The words of one vendor's directory in the app's language. */
export function useDirectoryWords(vendor: string): DirectoryWords {
  const { t } = useTranslation();
  const { t: shared } = useTranslation('shared');
  const all: Readonly<Record<string, Texts>> = shared('directory', { returnObjects: true });
  const texts = Object.hasOwn(all, vendor) ? (all[vendor] ?? {}) : {};
  const field = (key: string): string => lookUp(texts, key, 'label') ?? key;
  const choice = (key: string, word: string): string => lookUp(texts, key, word) ?? word;
  const shortChoice = (key: string, word: string): string =>
    choice(key, word).split(colon)[0] ?? word;
  const isChoice = (key: string, text: string): boolean =>
    text !== 'label' && lookUp(texts, key, text) !== null;
  return {
    field,
    choice,
    shortChoice,
    value: (key, text) => (isChoice(key, text) ? shortChoice(key, text) : text),
    group: lookUp(texts, 'group', 'label') ?? t('directoryPage.group'),
    difference: ({ key, member }) =>
      member === null ? field(key) : t('directoryPage.member', { field: field(key), name: member }),
  };
}

/** What every part of the page is drawn with. */
export interface DirectoryContext {
  readonly account: DeliveryView;
  readonly words: DirectoryWords;
  readonly fields: readonly DirectoryField[];
  /** Null where the account's status is written to no record. */
  readonly link: DirectoryLink | null;
}

/** The field whose choices records are told apart by; the contract calls it their role. */
export function roleField(fields: readonly DirectoryField[]): DirectoryField | null {
  return fields.find(({ key, kind }) => key === 'role' && kind === 'choice') ?? null;
}
