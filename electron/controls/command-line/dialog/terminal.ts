import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';

/** Where questions are asked. */
export interface Terminal {
  /**
   * Asks one question; what is typed to a secret one is not shown. Rejects with `Abandoned` where
   * the person leaves instead.
   */
  ask(question: string, isSecret?: boolean): Promise<string>;
  say(line: string): void;
  close(): void;
}

/** The person left without an answer (Control+C, Control+D). */
export class Abandoned extends Error {}

/**
 * Opens a terminal for questions.
 * @param screen shows questions; not standard output, which holds the finding alone
 */
export function openTerminal(
  stdin: NodeJS.ReadableStream,
  screen: NodeJS.WritableStream,
): Terminal {
  let isMuted = false;
  const output = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      if (!isMuted) screen.write(chunk);
      done();
    },
  });
  // Without a history a secret cannot be called up again with the arrow keys.
  const lines = createInterface({ input: stdin, output, terminal: true, historySize: 0 });
  const cancellations = new Set<() => void>();
  lines.on('close', () => {
    for (const cancel of cancellations) cancel();
  });
  return {
    ask: (question, isSecret = false) =>
      new Promise((resolve, reject) => {
        const cancel = (): void => {
          isMuted = false;
          screen.write('\n');
          reject(new Abandoned());
        };
        cancellations.add(cancel);
        lines.question(question, (answer) => {
          cancellations.delete(cancel);
          if (isSecret) {
            isMuted = false;
            screen.write('\n');
          }
          resolve(answer);
        });
        isMuted = isSecret;
      }),
    say: (line) => {
      screen.write(`${line}\n`);
    },
    close: () => {
      cancellations.clear();
      lines.close();
    },
  };
}
