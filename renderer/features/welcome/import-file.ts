import type { Client } from '../../bridge/client.ts';
import type { ImportStep } from './import-step.ts';

/** The contract's limit for the text of a file, in characters; no file in bytes may be longer. */
const mostBytes = 4_000_000;

/** The chosen file, and whether its credentials may be stored weakly protected. */
export interface ImportOrder {
  readonly file: File;
  readonly allowPlaintextSecrets: boolean;
}

async function readText(file: File): Promise<string | null> {
  try {
    return await file.text();
  } catch {
    return null;
  }
}

/** Hands the file to the program. Its text holds credentials, so nothing of it is kept in the page. */
export async function importFile(client: Client, order: ImportOrder): Promise<ImportStep> {
  const { file, allowPlaintextSecrets } = order;
  if (file.size > mostBytes) return { kind: 'stopped', file, problem: { kind: 'too-large' } };
  const text = await readText(file);
  if (text === null) return { kind: 'stopped', file, problem: { kind: 'unreadable' } };
  const answer = await client.ask('import', { text, replace: false, allowPlaintextSecrets });
  if (answer.ok) return { kind: 'imported' };
  return { kind: 'stopped', file, problem: { kind: 'failed', failure: answer.failure } };
}
