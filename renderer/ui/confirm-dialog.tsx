import { Button, Text, Title } from '@mantine/core';
import { useId, type ReactElement, type ReactNode } from 'react';
import { useModal } from './use-modal.ts';

/** Asks before something that is hard to take back; Escape and the first button leave all as it is. */
export function ConfirmDialog(props: {
  readonly title: string;
  readonly text: string;
  readonly confirm: string;
  readonly cancel: string;
  /** Nothing is lost by it, so it is not marked as dangerous. */
  readonly isHarmless?: boolean;
  readonly children?: ReactNode;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}): ReactElement {
  const element = useModal(props.onCancel);
  const titleId = useId();
  const textId = useId();

  return (
    <dialog className="dialog" ref={element} aria-labelledby={titleId} aria-describedby={textId}>
      <Title order={2} size="h5" id={titleId}>
        {props.title}
      </Title>
      <Text size="sm" id={textId}>
        {props.text}
      </Text>
      {props.children}
      <div className="dialog-actions">
        <Button variant="default" onClick={props.onCancel}>
          {props.cancel}
        </Button>
        <Button {...(props.isHarmless === true ? {} : { color: 'red' })} onClick={props.onConfirm}>
          {props.confirm}
        </Button>
      </div>
    </dialog>
  );
}
