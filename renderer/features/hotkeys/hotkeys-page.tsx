import './hotkeys.css';
import { Text, Title, Button } from '@mantine/core';
import { type ReactElement, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice, FailureText, Panel, LoadingBlock, Unreadable } from '../../ui/page-blocks.tsx';
import { OwnShortcuts } from './own-shortcuts.tsx';
import { useHotkeys, type HotkeyRow, type HotkeysState } from './use-hotkeys.ts';
import { useClient, type Failure } from '../../bridge/client.ts';
import { HotkeyField } from '../../ui/hotkey-field.tsx';
import { fieldErrorOf } from '../../forms/field-error.ts';
import { useHotkeyCheck, type HotkeyRefusal } from '../../lib/use-hotkey-check.ts';

type Test = 'waiting' | 'pressed' | 'not-pressed';

const skeletonHeight = 260;

/** Keys that work in every program: record them, see whether the system gave them, try them. */
export function HotkeysPage(): ReactElement {
  const { t } = useTranslation();
  const { rows, supported, failure, change, reload } = useHotkeys();
  return (
    <>
      <Title order={1} size="h3" tabIndex={-1}>
        {t('pages.hotkeys')}
      </Title>
      {failure !== null && (
        <Unreadable title={t('failure.title')} failure={failure} onRetry={reload} />
      )}
      {rows === null && failure === null && <LoadingBlock height={skeletonHeight} />}
      {!supported && (
        <Notice tone="attention">
          <Text size="sm">{t('hotkeysPage.unsupported')}</Text>
        </Notice>
      )}
      {rows !== null && (
        <Panel title={t('hotkeysPage.heading')}>
          <Text>{t('hotkeysPage.text')}</Text>
          <ul className="hotkeys">
            {rows.map((row) => (
              <HotkeyItem key={row.status ?? ''} row={row} onChange={change} />
            ))}
          </ul>
        </Panel>
      )}
      {rows !== null && <OwnShortcuts rows={rows} />}
    </>
  );
}

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

/** One hotkey: what it does, whether the system gave it, and a try. */
function HotkeyItem(props: {
  readonly row: HotkeyRow;
  readonly onChange: HotkeysState['change'];
}): ReactElement {
  const { t } = useTranslation();
  const { row, onChange } = props;
  const hotkeys = useHotkeyCheck();
  const [failure, setFailure] = useState<Failure | null>(null);
  const [refused, setRefused] = useState<HotkeyRefusal | null>(null);
  const { accelerator, result } = row;
  const name = row.name ?? t('hotkeysPage.switcher');

  const store = async (recorded: string | null): Promise<void> => {
    const why = recorded === null ? null : await hotkeys.check(recorded);
    setRefused(why);
    setFailure(why === null ? await onChange(row, recorded) : null);
  };
  const held = result === 'taken' || result === 'invalid' ? result : null;
  const problem = refused ?? held;
  return (
    <li className="hotkey">
      <HotkeyField
        label={name}
        value={accelerator}
        error={
          failure === null ? (
            problem !== null && t(`hotkeysPage.${problem}`)
          ) : (
            <Refusal failure={failure} />
          )
        }
        onChange={(recorded) => void store(recorded)}
      />
      {accelerator !== null && result === 'registered' && (
        <TryHotkey key={accelerator} accelerator={accelerator} name={name} />
      )}
    </li>
  );
}

function Refusal({ failure }: { readonly failure: Failure }): ReactElement {
  const ofField = fieldErrorOf(failure, ['hotkey', 'switcherHotkey']);
  return ofField === null ? <FailureText failure={failure} /> : <>{ofField.message}</>;
}
