import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';

type Tone = 'problem' | 'attention' | 'good' | 'hint';

const icons = {
  problem: CircleAlert,
  attention: TriangleAlert,
  good: CircleCheck,
  hint: Info,
} as const;

/** A line that needs reading, with what can be done about it; problems are read out at once. */
export function Notice(props: {
  readonly tone: Tone;
  readonly children: ReactNode;
  readonly action?: ReactNode;
}): ReactElement {
  const Icon = icons[props.tone];
  return (
    <div
      className="notice"
      data-tone={props.tone}
      role={props.tone === 'problem' ? 'alert' : 'status'}
    >
      <Icon size={20} aria-hidden="true" />
      <div className="notice-text">{props.children}</div>
      {props.action}
    </div>
  );
}
