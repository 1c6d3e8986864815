import { useTranslation } from 'react-i18next';
import type { PlannedProblem } from './planned-problems.ts';

/** Says why something cannot be planned so. */
export function useProblemWords(): (problem: PlannedProblem) => string {
  const { t } = useTranslation();
  return (problem) => {
    switch (problem.kind) {
      case 'no-time':
        return t('history.correction.needed');
      case 'past':
        return t('plannedPage.past');
      case 'order':
        return t('history.correction.order');
      case 'needed':
        return t('accountsPage.needed');
      case 'too-long':
        return t('statusesPage.tooLong', { length: problem.length, most: problem.most });
    }
  };
}
