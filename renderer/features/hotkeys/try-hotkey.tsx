import { Button, Text } from '@mantine/core';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from '../../bridge/client-context.ts';

type Test = 'waiting' | 'pressed' | 'not-pressed';

/** Waits for the hotkey to be pressed, and says whether it arrived; nothing else happens then. */
export function TryHotkey(props: {
  readonly accelerator: string;
  /** What the hotkey does, for who does not see the row. */
  readonly name: string;
}): ReactElement {
  const { t } = useTranslation();
  const client = useClient();
  const [test, setTest] = useState<Test | null>(null);
  const isThere = useRef(true);
  useEffect(() => {
    isThere.current = true;
    return () => {
      isThere.current = false;
    };
  }, []);

  const tryIt = async (): Promise<void> => {
    if (test === 'waiting') return;
    setTest('waiting');
    const answer = await client.ask('tryHotkey', { accelerator: props.accelerator });
    if (isThere.current) setTest(answer.ok && answer.value.pressed ? 'pressed' : 'not-pressed');
  };
  return (
    <div className="hotkey-test">
      <Button
        variant="default"
        aria-label={t('hotkeysPage.tryOf', { name: props.name })}
        // A disabled button would lose the focus.
        aria-disabled={test === 'waiting'}
        onClick={() => void tryIt()}
      >
        {t('hotkeysPage.try')}
      </Button>
      <Text size="sm" role="status">
        {test !== null && t(`hotkeysPage.${test}`)}
      </Text>
    </div>
  );
}
