import { processTree } from '../../../scripts/bench/process-tree.mjs';

/**
 * The processes of an app's windows, seen from outside: asking the program itself sometimes fails,
 * when what it is asked with is collected as garbage.
 * @param main the app's own process
 */
export function renderersOf(main = 0): readonly number[] {
  return processTree(main).flatMap(({ pid, role }) => (role === 'renderer' ? [pid] : []));
}
