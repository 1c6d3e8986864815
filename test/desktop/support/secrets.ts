import { closeSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';
import path from 'node:path';
import type { Office } from './office.ts';

/** Every form in which a credential of the office could lie around in clear. */
export function tokensIn(office: Office): readonly string[] {
  const plain = office.secrets();
  const [{ login }] = office.workplace.people;
  const password = office.workplace.access.garoon.passwords.get(login) ?? '';
  const header = Buffer.from(`${login}:${password}`).toString('base64');
  return [...plain, header, ...plain.map((text) => Buffer.from(text).toString('base64'))];
}

/** The files below a folder that hold the text, in UTF-8 or UTF-16. */
export function grepFolder(folder: string, text: string): readonly string[] {
  const forms = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => {
      const content = readFileSync(file);
      return forms.some((form) => content.includes(form));
    });
}

/** More of one mapping than this is address space that was reserved and never used. */
const largestMapping = 512 * 1024 * 1024;

/** What can be read of one piece of a process's memory; `null` where the system gives none. */
function readMapping(memory: number, from: number, size: number): Buffer | null {
  const piece = Buffer.allocUnsafe(size);
  try {
    return piece.subarray(0, readSync(memory, piece, 0, size, from));
  } catch {
    return null;
  }
}

const blockSize = 64 * 1024;
const emptyBlock = Buffer.alloc(blockSize);

/** The parts in which anything was ever written, block by block; most of a reserved mapping is none. */
function* writtenIn(content: Buffer): Generator<Buffer> {
  let start: number | null = null;
  for (let at = 0; at < content.length; at += blockSize) {
    const end = Math.min(at + blockSize, content.length);
    const isEmpty = emptyBlock.compare(content, at, end, 0, end - at) === 0;
    if (!isEmpty) start ??= at;
    else if (start !== null) {
      yield content.subarray(start, at);
      start = null;
    }
  }
  if (start !== null) yield content.subarray(start);
}

/** Those of the texts that the memory of a process holds, in UTF-8 or UTF-16. */
export function textsInMemory(pid: number, texts: readonly string[]): readonly string[] {
  const forms = texts.map((text) => ({
    text,
    forms: [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')],
  }));
  const found = new Set<string>();
  const memory = openSync(`/proc/${String(pid)}/mem`, 'r');
  try {
    for (const line of readFileSync(`/proc/${String(pid)}/maps`, 'utf8').split('\n')) {
      const [, start = '', end = ''] = /^([0-9a-f]+)-([0-9a-f]+) rw/u.exec(line) ?? [];
      const from = Number.parseInt(start, 16);
      const size = Number.parseInt(end, 16) - from;
      const content = size > 0 && size <= largestMapping ? readMapping(memory, from, size) : null;
      if (content === null) continue;
      const parts = [...writtenIn(content)];
      const isHeld = (form: Buffer): boolean => parts.some((part) => part.includes(form));
      for (const each of forms) {
        if (each.forms.some(isHeld)) found.add(each.text);
      }
    }
  } finally {
    closeSync(memory);
  }
  return [...found];
}
