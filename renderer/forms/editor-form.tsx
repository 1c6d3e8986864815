import type { KeyboardEvent, ReactElement, ReactNode, RefObject, SubmitEvent } from 'react';

interface EditorFormProps {
  readonly className: string;
  readonly ref: RefObject<HTMLFormElement | null>;
  readonly onSubmit: () => void;
  /** Null where Escape leads nowhere at the moment. */
  readonly onLeave: (() => void) | null;
  readonly children: ReactNode;
}

/** A form that is stored by Enter and left by Escape; its fields say themselves what is wrong. */
export function EditorForm({
  className,
  ref,
  onSubmit,
  onLeave,
  children,
}: EditorFormProps): ReactElement {
  return (
    <form
      className={className}
      ref={ref}
      noValidate
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault();
        onSubmit();
      }}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing || onLeave === null) return;
        // The same key would close the question that it opens.
        event.preventDefault();
        onLeave();
      }}
    >
      {children}
    </form>
  );
}
