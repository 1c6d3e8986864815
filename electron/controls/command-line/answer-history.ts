import { exitCode } from './exit-code.ts';
import { historyLines, type HistoryBatches } from './history-lines.ts';
import type { Client } from './server.ts';
import type { Request } from './wire.ts';

/** Prints a history as it is read, no faster than the client takes it. */
export async function answerHistory(
  batches: HistoryBatches,
  { format }: Request,
  client: Client,
): Promise<void> {
  for await (const lines of historyLines(batches, format)) {
    if (lines.length > 0) client.send({ out: lines.join('\n') });
    const isThere = await client.drained();
    if (!isThere) return;
  }
  client.send({ exit: exitCode.done });
}
