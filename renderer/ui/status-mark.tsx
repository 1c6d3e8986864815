import type { ReactElement } from 'react';
import type { Kind } from '../../electron/contract/settings/kind.ts';
import { KindMark } from './kind-mark.tsx';
import { isPicture, StatusPicture } from './status-picture.tsx';

/** Beside a picture the mark of the kind is small. */
const badgePart = 0.6;

/** The picture of a status with the mark of its kind, or the mark alone. `size` in CSS pixels. */
export function StatusMark(props: {
  readonly status: {
    readonly kind: Kind | null;
    readonly icon?: string | null | undefined;
    readonly colour?: string | null | undefined;
  };
  readonly size: number;
}): ReactElement {
  const { kind, icon, colour } = props.status;
  const { size } = props;
  if (icon === undefined || icon === null || !isPicture(icon)) {
    return <KindMark kind={kind} size={size} colour={colour ?? null} />;
  }
  return (
    <span
      className="mark status-mark"
      style={{ width: size, height: size, color: colour ?? `var(--${kind ?? 'offline'})` }}
    >
      <StatusPicture icon={icon} size={size} />
      <KindMark kind={kind} size={Math.round(size * badgePart)} colour={colour ?? null} />
    </span>
  );
}
