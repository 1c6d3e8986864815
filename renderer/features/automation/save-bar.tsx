import { Button, Text } from '@mantine/core';
import { Undo2 } from 'lucide-react';
import { useEffect, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureText } from '../../ui/failure-text.tsx';
import type { RuleState, RuleStore } from './rule-store.ts';

/** Where a text is typed, the key takes back what was typed. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && target.type !== 'checkbox';
}

/** Says that every change is stored, or why the last one was not, and takes changes back. */
export function SaveBar(props: {
  readonly state: RuleState;
  readonly onUndo: RuleStore['undo'];
}): ReactElement {
  const { t } = useTranslation();
  const { failure, undoable, hasSaved } = props.state;
  const hasNone = undoable === 0;
  const { onUndo } = props;

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const isUndo = event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey);
      if (!isUndo || event.shiftKey || event.altKey || isTyping(event.target)) return;
      event.preventDefault();
      void onUndo();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
    };
  }, [onUndo]);

  return (
    <div className="save-bar">
      <Text size="sm" role="status" {...(failure === null ? {} : { c: 'red' })}>
        {failure === null ? (
          t(hasSaved ? 'automationPage.saved' : 'automationPage.savesItself')
        ) : (
          <FailureText failure={failure} />
        )}
      </Text>
      <Button
        variant="default"
        leftSection={<Undo2 size={16} aria-hidden="true" />}
        // A button that is disabled would lose the focus under the person's hands.
        aria-disabled={hasNone}
        aria-keyshortcuts="Control+Z"
        {...(hasNone ? { 'data-disabled': true } : {})}
        onClick={() => {
          if (!hasNone) void onUndo();
        }}
      >
        {t('present.undo')}
      </Button>
    </div>
  );
}
