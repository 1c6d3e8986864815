/** Whether keys are labelled as on a Mac. */
export function isMac(): boolean {
  return navigator.userAgent.includes('Mac');
}

const names: Readonly<Record<string, readonly [other: string, mac: string]>> = {
  control: ['Ctrl', '⌃'],
  ctrl: ['Ctrl', '⌃'],
  commandorcontrol: ['Ctrl', '⌘'],
  cmdorctrl: ['Ctrl', '⌘'],
  command: ['Cmd', '⌘'],
  cmd: ['Cmd', '⌘'],
  alt: ['Alt', '⌥'],
  option: ['Alt', '⌥'],
  shift: ['Shift', '⇧'],
  super: ['Super', '⌘'],
  meta: ['Super', '⌘'],
  plus: ['+', '+'],
};

/** An Electron accelerator (`Control+Alt+1`) as the keys are labelled: `Ctrl+Alt+1`, on a Mac `⌃⌥1`. */
export function hotkeyText(accelerator: string, mac: boolean): string {
  const keys = accelerator.split('+').map((key) => {
    const [other, onMac] = names[key.toLowerCase()] ?? [key, key];
    return mac ? onMac : other;
  });
  return keys.join(mac ? '' : '+');
}
