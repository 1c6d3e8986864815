import { UnstyledButton } from '@mantine/core';
import { Eraser } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { emptiedPath, isTicked } from './draft.ts';
import { labelAt, type FormDesk } from './form-desk.ts';

/** Says that an empty text is meant, so that the vendor's own is emptied and not left as it is. */
export function EmptyButton(props: {
  readonly path: string;
  readonly desk: FormDesk;
}): ReactElement {
  const { t } = useTranslation();
  const { desk } = props;
  const path = emptiedPath(props.path);
  const isEmptied = isTicked(desk.draft, path);
  const label = t('statusesPage.clear', { label: labelAt(desk, props.path) });
  return (
    <UnstyledButton
      className="reveal"
      title={label}
      aria-label={label}
      aria-pressed={isEmptied}
      onClick={() => {
        desk.change(path, !isEmptied);
      }}
    >
      <Eraser size={16} aria-hidden="true" />
    </UnstyledButton>
  );
}
