import { Button, Text, Title } from '@mantine/core';
import { useId, useLayoutEffect, useRef, type ReactElement, type ReactNode } from 'react';

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
  const element = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const textId = useId();

  // Closed while it is still in the page, so that the focus goes back to where it was.
  useLayoutEffect(() => {
    const dialog = element.current;
    dialog?.showModal();
    return () => {
      dialog?.close();
    };
  }, []);

  return (
    <dialog
      className="dialog"
      ref={element}
      aria-labelledby={titleId}
      aria-describedby={textId}
      onCancel={(event) => {
        event.preventDefault();
        props.onCancel();
      }}
    >
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
