import type { CatalogueEntry } from '../../contract/commands/directory.ts';
import { availableWord } from './status-fields.ts';

/**
 * The four statuses that every domain starts with, with their names: Japanese and Korean as LINE
 * WORKS, directory-profile-status prints them; English after the documents' samples and words. The
 * vendor speaks neither Polish nor Russian: those are ours, so that nobody reads English there.
 */
const builtIns = [
  { id: 'BUSY', names: { en: 'Busy', ja: '取り込み中', ko: '바쁨', pl: 'Zajęty', ru: 'Занят' } },
  {
    id: 'AWAY',
    names: {
      en: 'Away',
      ja: '離席中',
      ko: '자리비움',
      pl: 'Poza stanowiskiem',
      ru: 'Нет на месте',
    },
  },
  {
    id: 'LEAVE_OFFICE',
    names: {
      en: 'Out of hours',
      ja: '時間外',
      ko: '퇴근',
      pl: 'Po godzinach',
      ru: 'Вне рабочего времени',
    },
  },
  {
    id: 'ABSENCE',
    names: { en: 'Absent', ja: '不在', ko: '부재', pl: 'Nieobecny', ru: 'Отсутствует' },
  },
] as const;

/** The names of a built-in status by language; none for any other status. */
export function builtInNames(id: string): CatalogueEntry['names'] {
  return builtIns.find((each) => each.id === id)?.names ?? {};
}

/** Whether a status is one of the four, which a domain may switch off. */
export function isBuiltIn(id: string): boolean {
  return builtIns.some((each) => each.id === id);
}

/** Available is having no status, so no vendor has a name for it. */
export const availableEntry: CatalogueEntry = {
  setting: { clear: true },
  names: { und: availableWord },
  icon: null,
};

/** What is offered where the domain's own list cannot be read. */
export const builtInEntries: readonly CatalogueEntry[] = builtIns.map(({ id, names }) => ({
  setting: { profileStatusId: id },
  names: { ...names },
  icon: id,
}));
