const SIGNALS = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/**
 * Runs `work` when this process ends, also when it is interrupted.
 *
 * @param {() => void} work has to be synchronous
 * @returns {() => void} takes it back
 */
export function atExit(work) {
  // A signal alone would end the process without its exit handlers.
  const leave = () => process.exit(130);
  process.once('exit', work);
  // Not just once: the same interruption often comes twice, from the terminal and from a parent
  // process, and the second would cut the work short.
  for (const signal of SIGNALS) process.on(signal, leave);
  return () => {
    process.removeListener('exit', work);
    for (const signal of SIGNALS) process.removeListener(signal, leave);
  };
}
