import { Button } from '@mantine/core';
import { Undo2, X } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Source } from '../../../electron/contract/source.ts';
import { useClient } from '../../bridge/client-context.ts';
import { focusHeading } from '../../ui/focus-heading.ts';
import { takenBackBy } from './taken-back-by.ts';

/** Undoes what came by itself or clears what was picked; not there where neither applies. */
export function TakeBackButton(props: { readonly source: Source | null }): ReactElement | null {
  const { t } = useTranslation();
  const client = useClient();
  const command = takenBackBy(props.source);
  if (command === null) return null;

  const Icon = command === 'undo' ? Undo2 : X;
  const takeBack = async (): Promise<void> => {
    if (await client.act(command, {})) focusHeading();
  };
  return (
    <Button
      variant="default"
      className="present-action"
      leftSection={<Icon size={16} aria-hidden="true" />}
      onClick={() => void takeBack()}
    >
      {t(`present.${command}`)}
    </Button>
  );
}
