/** Other names that Electron takes for a modifier. */
const others: Readonly<Record<string, string>> = {
  ctrl: 'control',
  cmd: 'command',
  cmdorctrl: 'commandorcontrol',
  option: 'alt',
  meta: 'super',
};

function keysOf(accelerator: string): string {
  return accelerator
    .toLowerCase()
    .split('+')
    .map((key) => key.trim())
    .map((key) => others[key] ?? key)
    .toSorted()
    .join('+');
}

/** Whether two accelerators are pressed with the same keys: `Ctrl+Alt+1` is `Alt+Control+1`. */
export function sameKeys(one: string, other: string): boolean {
  return keysOf(one) === keysOf(other);
}
