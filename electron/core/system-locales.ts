import process from 'node:process';
import { app } from 'electron/main';

/** The system's locale tags, the one for dates and times first. */
export function systemLocales(): readonly string[] {
  // On Linux the program itself knows one locale; dates and times may have another (`locale(7)`).
  const { LC_ALL, LC_TIME } = process.env;
  const forTimes = process.platform === 'linux' ? [LC_ALL ?? '', LC_TIME ?? ''] : [];
  return [...forTimes, app.getSystemLocale(), ...app.getPreferredSystemLanguages()];
}
