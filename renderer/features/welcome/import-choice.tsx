import { Button, Text } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommandInput } from '../../../electron/contract/commands/commands.ts';
import { useClient, type Client, type Failure } from '../../bridge/client.ts';
import { Panel } from '../../ui/page-blocks.tsx';
import { SetupFailed } from '../../ui/setup-failed.tsx';

/** Where the import of a set-up file has got to. */
type ImportStep =
  | { readonly kind: 'idle' }
  | { readonly kind: 'importing' }
  | { readonly kind: 'imported' }
  | { readonly kind: 'stopped'; readonly failure: Failure };

/**
 * Has the program ask for a set-up file and import it. The program reads the file itself: its text
 * holds credentials and never comes here.
 */
export async function importFile(
  client: Client,
  order: CommandInput<'chooseImport'>,
): Promise<ImportStep> {
  const answer = await client.ask('chooseImport', order);
  if (!answer.ok) return { kind: 'stopped', failure: answer.failure };
  return answer.value.chosen ? { kind: 'imported' } : { kind: 'idle' };
}

/** Imports a set-up file; what stands in its way is shown here, at the choice. */
export function ImportChoice(props: {
  /** The page shall stay, although accounts appear. */
  readonly onBegin: () => void;
  readonly onDone: () => void;
}): ReactElement {
  const { t } = useTranslation();
  const client = useClient();
  const [step, setStep] = useState<ImportStep>({ kind: 'idle' });

  const run = async (order: CommandInput<'chooseImport'>): Promise<void> => {
    props.onBegin();
    setStep({ kind: 'importing' });
    const result = await importFile(client, order);
    setStep(result);
    if (result.kind !== 'imported') return;
    await client.reload();
    props.onDone();
  };

  const notes: Partial<Record<ImportStep['kind'], string>> = {
    importing: t('welcome.importing'),
    imported: t('welcome.imported'),
  };

  return (
    <Panel title={t('welcome.importHeading')} note={notes[step.kind]}>
      <div className="empty">
        <Text size="sm">{t('welcome.importText')}</Text>
        <Button
          variant="default"
          aria-disabled={step.kind === 'importing'}
          onClick={() => {
            if (step.kind !== 'importing') void run({ again: false, allowPlaintextSecrets: false });
          }}
        >
          {t('welcome.import')}
        </Button>
        {step.kind === 'stopped' && (
          <SetupFailed
            title={t('welcome.notImported')}
            failure={step.failure}
            onStoreWeakly={() => void run({ again: true, allowPlaintextSecrets: true })}
          />
        )}
      </div>
    </Panel>
  );
}
