import { UnstyledButton } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { FieldWarning } from '../shared-forms/field-warning.tsx';
import type { Told } from './use-told.ts';
import { useWarningText } from './use-warning-text.ts';

/** What one status tells one account, with what is to be looked at. */
export function ToldCell(props: {
  readonly status: string;
  readonly account: string;
  readonly told: Told;
  readonly onOpen: () => void;
}): ReactElement {
  const { t } = useTranslation();
  const warningText = useWarningText();
  const { words, warnings, labels } = props.told;
  const said = words.length === 0 ? t('statusesPage.noChange') : words.join(' · ');
  const sentences = warnings.map((warning) => warningText(warning, labels));
  return (
    <UnstyledButton
      className="told-cell"
      data-empty={words.length === 0}
      aria-label={t('statusesPage.cell', {
        status: props.status,
        account: props.account,
        words: [said, ...sentences].join('; '),
      })}
      onClick={props.onOpen}
    >
      <span dir="auto">{said}</span>
      {sentences.map((text) => (
        <FieldWarning key={text} text={text} />
      ))}
    </UnstyledButton>
  );
}
