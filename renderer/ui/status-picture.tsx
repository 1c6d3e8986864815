import type { ReactElement } from 'react';
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
