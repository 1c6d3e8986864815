import { Check } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { setupSteps } from './setup-place.ts';

const markSize = 14;

/** The three steps in a row, with the one that is open and those that are done. */
export function StepMarks(props: { readonly current: (typeof setupSteps)[number] }): ReactElement {
  const { t } = useTranslation();
  const at = setupSteps.indexOf(props.current);
  return (
    <ol className="steps" aria-label={t('setup.steps')}>
      {setupSteps.map((step, index) => (
        <li key={step} aria-current={index === at ? 'step' : undefined}>
          <span className="step-number" aria-hidden="true">
            {index < at ? <Check size={markSize} /> : index + 1}
          </span>
          <span>{t(`setup.step.${step}`)}</span>
        </li>
      ))}
    </ol>
  );
}
