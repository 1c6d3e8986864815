import { Button, Text } from '@mantine/core';
import { useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from '../../bridge/client-context.ts';
import { Panel } from '../../ui/panel.tsx';
import { importFile, type ImportOrder } from './import-file.ts';
import { ImportStopped } from './import-stopped.tsx';
import type { ImportStep } from './import-step.ts';

/** Imports a set-up file; what stands in its way is shown here, at the choice. */
export function ImportChoice(props: { readonly onDone: () => void }): ReactElement {
  const { t } = useTranslation();
  const client = useClient();
  const [step, setStep] = useState<ImportStep>({ kind: 'idle' });
  const input = useRef<HTMLInputElement>(null);

  const run = async (order: ImportOrder): Promise<void> => {
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
            if (step.kind !== 'importing') input.current?.click();
          }}
        >
          {t('welcome.import')}
        </Button>
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          hidden
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            // Emptied, so that the same file can be chosen again once it is corrected.
            event.currentTarget.value = '';
            if (file !== undefined) void run({ file, allowPlaintextSecrets: false });
          }}
        />
        {step.kind === 'stopped' && (
          <ImportStopped
            problem={step.problem}
            onStoreWeakly={() => void run({ file: step.file, allowPlaintextSecrets: true })}
          />
        )}
      </div>
    </Panel>
  );
}
