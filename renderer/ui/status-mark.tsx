import type { ReactElement } from 'react';
import type { Kind } from '../../electron/contract/settings/status.ts';
import { KindMark } from './kind-mark.tsx';
import { statusGlyphs } from './status-glyphs.ts';

const glyphs: Readonly<Partial<Record<string, (typeof statusGlyphs)[keyof typeof statusGlyphs]>>> =
  statusGlyphs;
/** A flag, or a picture with its skin tones and what is joined to it. */
const emoji =
  /^(?:\p{Regional_Indicator}{2}|\p{Extended_Pictographic}(?:\p{Emoji_Modifier}|\uFE0F|\u200D\p{Extended_Pictographic})*)$/u;

/** Whether this can be drawn: a picture by its name, or one emoji. */
export function isPicture(icon: string): boolean {
  return Object.hasOwn(glyphs, icon) || emoji.test(icon);
}

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

/** The picture of a status; nothing if there is none of this name. `size` in CSS pixels. */
export function StatusPicture(props: {
  readonly icon: string;
  readonly size: number;
}): ReactElement | null {
  const { icon, size } = props;
  const Glyph = Object.hasOwn(glyphs, icon) ? glyphs[icon] : undefined;
  if (Glyph !== undefined) return <Glyph size={size} aria-hidden="true" />;
  if (!emoji.test(icon)) return null;
  return (
    <span className="status-emoji" style={{ fontSize: size }} aria-hidden="true">
      {icon}
    </span>
  );
}
