/**
 * @typedef {object} QuickShell
 * @property {(line: string) => void} run
 * @property {() => void} close
 */

/**
 * A shell that waits for its next line, as the one a person types into; so neither its own start nor
 * that of a process out of this large one counts for the programs it starts.
 *
 * @param {import('../session/open-session.mjs').Session} session
 * @returns {QuickShell}
 */
export function openQuickShell(session) {
  const child = session.spawn('sh', [], { stdio: ['pipe', 'ignore', 'ignore'] });
  return {
    run: (line) => child.stdin?.write(`${line}\n`),
    close: () => child.stdin?.end(),
  };
}
