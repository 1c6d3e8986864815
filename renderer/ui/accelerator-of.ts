// Apart from hotkey-text.ts, which the first page needs: this is loaded with the fields that record a hotkey.

/** What of a key press says which combination it is. */
export interface KeyPress {
  /** The place of the key on the keyboard, as the DOM names it. */
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly metaKey: boolean;
}

/** Keys whose names are others in Electron's accelerators. */
const named: Readonly<Record<string, string>> = {
  Space: 'Space',
  Enter: 'Return',
  Tab: 'Tab',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  Home: 'Home',
  End: 'End',
  PageUp: 'PageUp',
  PageDown: 'PageDown',
  Insert: 'Insert',
  Minus: '-',
  Equal: '=',
  Comma: ',',
  Period: '.',
  Slash: '/',
  Semicolon: ';',
  Quote: "'",
  BracketLeft: '[',
  BracketRight: ']',
  Backslash: '\\',
  Backquote: '`',
  NumpadAdd: 'numadd',
  NumpadSubtract: 'numsub',
  NumpadMultiply: 'nummult',
  NumpadDivide: 'numdiv',
  NumpadDecimal: 'numdec',
};

const pattern =
  /^(?:Key(?<letter>[A-Z])|Digit(?<digit>\d)|Numpad(?<pad>\d)|(?<fn>F(?:[1-9]|1\d|2[0-4])))$/u;
const onlyModifiers = /^(?:Control|Alt|Shift|Meta|OS|CapsLock|Fn)/u;

function keyName(code: string): string | null {
  const { letter, digit, pad, fn } = pattern.exec(code)?.groups ?? {};
  if (pad !== undefined) return `num${pad}`;
  return letter ?? digit ?? fn ?? named[code] ?? null;
}

/** A combination, or why the keys pressed are none yet. */
export type Recorded =
  | { readonly kind: 'accelerator'; readonly accelerator: string }
  /** Only modifiers so far. */
  | { readonly kind: 'unfinished' }
  /** It would take a key away from typing. */
  | { readonly kind: 'too-plain' }
  /** A key that no hotkey can have. */
  | { readonly kind: 'unknown' };

function heldIn(press: KeyPress, isMac: boolean): readonly string[] {
  return [
    press.ctrlKey && 'Control',
    press.altKey && 'Alt',
    press.shiftKey && 'Shift',
    press.metaKey && (isMac ? 'Command' : 'Super'),
  ].filter((name) => name !== false);
}

/**
 * The combination in Electron's form (`Control+Alt+1`), by the places of the keys, so that it is the
 * same under a Cyrillic or Hangul layout.
 */
export function acceleratorOf(press: KeyPress, isMac: boolean): Recorded {
  if (onlyModifiers.test(press.code)) return { kind: 'unfinished' };
  const key = keyName(press.code);
  if (key === null) return { kind: 'unknown' };
  const held = heldIn(press, isMac);
  // Shift alone types a capital letter.
  const isPlain = held.every((name) => name === 'Shift');
  if (isPlain && !/^F\d+$/u.test(key)) return { kind: 'too-plain' };
  return { kind: 'accelerator', accelerator: [...held, key].join('+') };
}
