import type {
  DirectoryField,
  DirectoryLink,
} from '../../../electron/contract/commands/directory.ts';
import type { DeliveryView } from '../../../electron/contract/views/status-view.ts';
import type { DirectoryWords } from './use-directory-words.ts';

/** What every part of the page is drawn with. */
export interface DirectoryDesk {
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
