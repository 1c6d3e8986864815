import { useTranslation } from 'react-i18next';

/** What parts of a form are called in the person's language; one without a text goes by its key. */
export interface Labels {
  /** Of a field; `path` without `credentials`. */
  readonly field: (path: readonly string[]) => string;
  readonly way: (name: string) => string;
  readonly choice: (field: string, choice: string) => string;
  readonly vendor: (id: string) => string;
  /** The vendors that an account can be added for. */
  readonly vendors: readonly string[];
}

type Texts = Readonly<Record<string, string>>;

function lookUp(texts: Texts, key: string, otherwise: string): string {
  return Object.hasOwn(texts, key) ? (texts[key] ?? otherwise) : otherwise;
}

/** The names in the app's language. */
export function useLabels(): Labels {
  const { t } = useTranslation('shared');
  const { t: own } = useTranslation('window');
  const fields: Texts = t('field', { returnObjects: true });
  const ways: Texts = t('sign-in-kind', { returnObjects: true });
  const vendors: Texts = own('vendors', { returnObjects: true });
  const choices: Texts = own('accountsPage.choices', { returnObjects: true });
  return {
    field: (path) => lookUp(fields, path.join('-'), path.join('.')),
    way: (name) => lookUp(ways, name, name),
    choice: (field, choice) => lookUp(choices, `${field}-${choice}`, choice),
    vendor: (id) => lookUp(vendors, id, id),
    vendors: Object.keys(vendors),
  };
}
