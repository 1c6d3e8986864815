/**
 * @typedef {object} Log
 * @property {(text: string) => void} line one finished line for the person
 * @property {(label: string, done: number, total: number) => void} progress how far a long step is
 */

/**
 * A log that writes lines and percentages to a stream. On a terminal a percentage is drawn over
 * itself; elsewhere only every tenth percent is written, so that CI logs stay short.
 *
 * @param {NodeJS.WriteStream} [stream] where to write; standard error by default, because standard
 *   output belongs to the answers of the commands
 * @returns {Log}
 */
export function createLog(stream = process.stderr) {
  let drawn = '';
  let width = 0;

  const clear = () => {
    if (width > 0) stream.write(`\r${' '.repeat(width)}\r`);
    width = 0;
  };

  return {
    line(text) {
      clear();
      drawn = '';
      stream.write(`${text}\n`);
    },
    progress(label, done, total) {
      const step = stream.isTTY ? 1 : 10;
      const percent = Math.floor(((done / Math.max(total, 1)) * 100) / step) * step;
      const text = `${label} ${String(percent)} %`;
      if (text === drawn) return;
      drawn = text;
      if (!stream.isTTY) {
        stream.write(`${text}\n`);
        return;
      }
      clear();
      width = text.length;
      stream.write(text);
    },
  };
}
