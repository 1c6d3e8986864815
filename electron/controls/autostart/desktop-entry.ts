/** What starts the program. */
export interface StartCommand {
  readonly executable: string;
  readonly args: readonly string[];
}

const reserved = /["`$\\]/gu;

/** One word of an `Exec` line; percent signs begin field codes there (Desktop Entry Specification). */
function word(text: string): string {
  const escaped = text.replaceAll(reserved, String.raw`\$&`).replaceAll('%', '%%');
  // The line as a whole is a string value, in which a backslash is escaped once more.
  return `"${escaped}"`.replaceAll('\\', String.raw`\\`);
}

/** Whether the command can stand in one line of a desktop entry. */
export function isWritable({ executable, args }: StartCommand): boolean {
  return ![executable, ...args].some((part) => /[\n\r\0]/u.test(part));
}

/** The file that makes a Linux desktop start the program at login (Desktop Application Autostart). */
export function desktopEntry(name: string, { executable, args }: StartCommand): string {
  return [
    '[Desktop Entry]',
    'Type=Application',
    `Name=${name}`,
    `Exec=${[executable, ...args].map(word).join(' ')}`,
    'Terminal=false',
    'X-GNOME-Autostart-enabled=true',
    '',
  ].join('\n');
}
