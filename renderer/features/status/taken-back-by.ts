import type { Source } from '../../../electron/contract/source.ts';

/** The command that takes the present status back; null where nothing can be taken back. */
export function takenBackBy(source: Source | null): 'undo' | 'clear' | null {
  switch (source) {
    case 'lock':
    case 'idle':
    case 'sleep':
    case 'meeting':
      return 'undo';
    case 'manual':
      return 'clear';
    case 'schedule':
    case 'start':
    case 'quit':
    case null:
      return null;
  }
}
