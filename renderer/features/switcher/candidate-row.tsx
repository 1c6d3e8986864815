import type { ReactElement } from 'react';
import type { StatusChoice } from '../../../electron/contract/views/status-view.ts';
import { StatusMark } from '../../ui/status-mark.tsx';

const markSize = 20;

/** One way to understand the entry: the status, its message, and when it ends. */
export function CandidateRow(props: {
  readonly id: string;
  readonly choice: StatusChoice;
  readonly message: string | null;
  readonly ending: string | null;
  readonly isTrouble: boolean;
  readonly isSelected: boolean;
  readonly onPoint: () => void;
  readonly onPick: () => void;
}): ReactElement {
  const { choice, message, ending } = props;
  return (
    <div
      className="switcher-row"
      role="option"
      id={props.id}
      aria-selected={props.isSelected}
      data-trouble={props.isTrouble}
      onPointerMove={props.onPoint}
      onClick={props.onPick}
    >
      <StatusMark status={choice} size={markSize} />
      <span className="switcher-name">
        <bdi>{choice.name}</bdi>
        {message !== null && (
          <bdi className="switcher-message" dir="auto">
            {message}
          </bdi>
        )}
      </span>
      {ending !== null && <span className="switcher-ending">{ending}</span>}
    </div>
  );
}
