import { useTranslation } from 'react-i18next';
import type { DraftProblem } from './draft-problems.ts';

/** Says what is wrong with a field. */
export function useProblemText(): (problem: DraftProblem) => string {
  const { t } = useTranslation();
  return (problem) => {
    switch (problem.kind) {
      case 'needed':
        return t('accountsPage.needed');
      case 'not-seen':
        return t('statusesPage.notSeen');
      case 'hex':
        return t('statusesPage.hex');
      case 'too-long':
        return t('statusesPage.tooLong', { length: problem.length, most: problem.most });
      case 'range':
        return t('statusesPage.range', { least: problem.least, most: problem.most });
      case 'name-taken':
        return t('statusesPage.nameTaken', { name: problem.by });
      case 'hotkey-taken':
        return t('statusesPage.hotkeyTaken', { name: problem.by });
    }
  };
}
